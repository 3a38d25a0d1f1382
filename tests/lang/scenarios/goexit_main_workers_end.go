package main

import (
	"fmt"
	"runtime"
)

func main() {
	go func() {
		defer fmt.Println("worker's deferred call")
		fmt.Println("worker")
	}()
	defer fmt.Println("main's deferred call")
	runtime.Goexit()
}

// Exit: 2
// Stderr: fatal error: no goroutines (main called runtime.Goexit) - deadlock!
// Output:
// main's deferred call
// worker
// worker's deferred call
