package main

import "fmt"

func f() {
	defer fmt.Println("first")
	defer fmt.Println("second")
	{
		defer fmt.Println("in block")
	}
	if true {
		defer fmt.Println("in if")
	}
	fmt.Println("body")
}

func g(n int) {
	if n == 0 {
		return
	}
	defer fmt.Println("g", n)
	g(n - 1)
	fmt.Println("back", n)
}

func main() {
	f()
	g(3)
	func() {
		defer func() {
			defer fmt.Println("inner deferred")
			fmt.Println("deferred")
		}()
		fmt.Println("literal")
	}()
	fmt.Println("end")
}

// Output:
// body
// in if
// in block
// second
// first
// back 1
// g 1
// back 2
// g 2
// back 3
// g 3
// literal
// deferred
// inner deferred
// end
