package main

import (
	"fmt"
)

func block() {
	var c chan int
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	fmt.Println(<-c)
}

func main() {
	fmt.Println("blocking")
	block()
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: chan receive (nil chan): main.block:11 main.main:16
// Output:
// blocking
