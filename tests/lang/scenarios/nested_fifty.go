package main

import "fmt"

func nest(n int) {
	defer func() {
		if n < 50 {
			nest(n + 1)
		}
	}()
	panic(n)
}

func main() {
	defer func() {
		fmt.Println(recover())
		fmt.Println(recover())
	}()
	nest(1)
}

// Output:
// 50
// <nil>
