package main

import (
	"fmt"
)

func block() {
	c := make(chan string, 2)
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	c <- "a"
	c <- "b"
	c <- "c"
}

func main() {
	fmt.Println("blocking")
	block()
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: chan send: main.block:13 main.main:18
// Output:
// blocking
