package main

import (
	"fmt"
)

func block() {
	a, b := make(chan int), make(chan int)
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	select {
	case <-a:
	case b <- 1:
	}
}

func main() {
	fmt.Println("blocking")
	block()
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: select: main.block:11 main.main:19
// Output:
// blocking
