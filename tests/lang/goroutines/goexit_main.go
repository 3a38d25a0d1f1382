package main

import (
	"fmt"
	"runtime"
)

func main() {
	ended := make(chan bool)
	go func() {
		<-ended
		fmt.Println("child ends")
	}()
	defer close(ended)
	defer fmt.Println("main's deferred call")
	runtime.Goexit()
}

// Exit: 2
// Stderr: fatal error: no goroutines (main called runtime.Goexit) - deadlock!
// Output:
// main's deferred call
// child ends
