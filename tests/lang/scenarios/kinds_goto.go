package main

import "fmt"

func f(n int) (out []int) {
	defer func() { fmt.Println(out) }()
	i := 0
again:
	if i < n {
		defer func(k int) { out = append(out, k) }(i)
		i++
		goto again
	}
	return nil
}

func g() {
	i := 0
	defer fmt.Println("first")
loop:
	i++
	if i < 3 {
		goto loop
	}
	defer fmt.Println("after the loop", i)
}

func main() {
	f(4)
	g()
}

// Output:
// [3 2 1 0]
// after the loop 3
// first
