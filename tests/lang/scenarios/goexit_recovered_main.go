package main

import (
	"fmt"
	"runtime"
)

func inner() {
	defer func() { panic("in Goexit's deferred call") }()
	runtime.Goexit()
}

func guarded() {
	defer fmt.Println("guarded's first deferred call")
	defer func() { fmt.Println("recovered", recover()) }()
	inner()
	fmt.Println("not reached")
}

func main() {
	defer fmt.Println("main's deferred call")
	guarded()
	fmt.Println("not reached either")
}

// Exit: 2
// Stderr: fatal error: no goroutines (main called runtime.Goexit) - deadlock!
// Output:
// recovered in Goexit's deferred call
// guarded's first deferred call
// main's deferred call
