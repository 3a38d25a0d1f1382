package main

import (
	"fmt"
	"sync"
)

func block() {
	var once sync.Once
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	once.Do(func() { once.Do(func() {}) })
}

func main() {
	fmt.Println("blocking")
	block()
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: sync.Mutex.Lock: main.block.func2:12 main.block:12 main.main:17
// Output:
// blocking
