package main

import "fmt"

func guarded() (out any) {
	defer func() { out = recover() }()
	c := make(chan int)
	defer close(c)
	close(c)
	return nil
}

func main() {
	fmt.Println(guarded())
	c := make(chan string, 1)
	defer fmt.Println("main's other deferred call")
	defer close(c)
	close(c)
}

// Exit: 2
// Stderr: panic: close of closed channel
// Frames: main.main:19
// Output:
// close of closed channel
// main's other deferred call
