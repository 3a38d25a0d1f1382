package main

import (
	"fmt"
	"sync"
)

func block() {
	var mu sync.Mutex
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	mu.Lock()
	mu.Lock()
}

func main() {
	fmt.Println("blocking")
	block()
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: sync.Mutex.Lock: main.block:13 main.main:18
// Output:
// blocking
