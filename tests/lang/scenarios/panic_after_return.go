package main

import "fmt"

func f() (n int, s string) {
	defer func() {
		r := recover()
		s = fmt.Sprint(s, " ", r)
		n++
	}()
	defer func() {
		if n == 7 {
			panic("seen the result")
		}
	}()
	return 7, "stored"
}

func main() { fmt.Println(f()) }

// Output:
// 8 stored seen the result
