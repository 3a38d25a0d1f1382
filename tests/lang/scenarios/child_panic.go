package main

import "fmt"

func main() {
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	done := make(chan bool)
	go func() {
		defer fmt.Println("the child's deferred call")
		panic("child failed")
	}()
	<-done
}

// Exit: 2
// Stderr: panic: child failed
// Goroutine: running: main.main.func2:11 by main.main:9
// Output:
// the child's deferred call
