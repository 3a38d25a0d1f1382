package main

import "fmt"

var kept func()

func f() {
	guard := func() { fmt.Println("guard:", recover()) }
	kept = guard
	defer guard()
	panic("once")
}

func main() {
	f()
	kept()
	fmt.Println(recover())
	func() {
		defer kept()
		fmt.Println("no panic here")
	}()
}

// Output:
// guard: once
// guard: <nil>
// <nil>
// no panic here
// guard: <nil>
