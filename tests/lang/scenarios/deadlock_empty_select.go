package main

import (
	"fmt"
)

func block() {
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	select {}
}

func main() {
	fmt.Println("blocking")
	block()
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: select (no cases): main.block:10 main.main:15
// Output:
// blocking
