package main

import "fmt"

func main() {
	defer fmt.Println("never")
	fmt.Println("before")
	c := make(chan int)
	c <- 1
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Frames: main.main:9
// Output:
// before
