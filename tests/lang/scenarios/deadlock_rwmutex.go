package main

import (
	"fmt"
	"sync"
)

func block() {
	var mu sync.RWMutex
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	mu.RLock()
	mu.Lock()
}

func main() {
	fmt.Println("blocking")
	block()
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: sync.RWMutex.Lock: main.block:13 main.main:18
// Output:
// blocking
