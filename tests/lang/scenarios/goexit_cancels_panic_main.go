package main

import (
	"fmt"
	"runtime"
)

func main() {
	defer func() { fmt.Println("recover:", recover()) }()
	defer runtime.Goexit()
	panic("forgotten")
}

// Exit: 2
// Stderr: fatal error: no goroutines (main called runtime.Goexit) - deadlock!
// Output:
// recover: <nil>
