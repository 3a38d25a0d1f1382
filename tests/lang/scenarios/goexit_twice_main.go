package main

import (
	"fmt"
	"runtime"
)

func main() {
	defer fmt.Println("last")
	defer func() {
		defer fmt.Println("inner deferred")
		runtime.Goexit()
		fmt.Println("not reached")
	}()
	defer func() {
		fmt.Println("first")
	}()
	func() {
		defer func() { runtime.Goexit() }()
	}()
	fmt.Println("not reached")
}

// Exit: 2
// Stderr: fatal error: no goroutines (main called runtime.Goexit) - deadlock!
// Output:
// first
// inner deferred
// last
