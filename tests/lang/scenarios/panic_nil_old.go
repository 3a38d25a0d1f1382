//go:debug panicnil=1

package main

import "fmt"

func f() (after bool) {
	defer func() { fmt.Println("recovered", recover()) }()
	panic(nil)
}

func main() {
	fmt.Println(f())
	defer func() {
		fmt.Println(recover())
		defer fmt.Println("a panic all the same")
	}()
	var err error
	panic(err)
}

// Output:
// recovered <nil>
// false
// <nil>
// a panic all the same
