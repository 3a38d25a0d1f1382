// A deadlock is a fatal error: it can't be recovered, and no deferred call runs.
package main

import "fmt"

func main() {
	defer fmt.Println("never printed")
	defer func() { recover() }()
	c := make(chan int)
	c <- 1
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Frames: main.main:10
