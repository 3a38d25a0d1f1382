package main

// A goroutine that waits while packages are initialised, and main, locked to its thread meanwhile.

import "fmt"

var ready = make(chan int)

func init() {
	go func() { ready <- 1 }()
	<-ready
	<-ready
}

func main() { fmt.Println("never") }

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: chan receive, locked to thread: main.init.0:12
