package main

import (
	"fmt"
	"sync"
)

func crash(mu *sync.Mutex) {
	defer func() { fmt.Println("recovered", recover()) }()
	mu.Lock()
	panic("while locked")
}

func main() {
	var mu sync.Mutex
	crash(&mu)
	mu.Lock()
	fmt.Println("never")
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: sync.Mutex.Lock: main.main:17
// Output:
// recovered while locked
