package main

import (
	"fmt"
)

func block() {
	c := make(chan int)
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	c <- 1
}

func main() {
	fmt.Println("blocking")
	block()
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: chan send: main.block:11 main.main:16
// Output:
// blocking
