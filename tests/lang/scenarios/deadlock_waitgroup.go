package main

import (
	"fmt"
	"sync"
)

func block() {
	var wg sync.WaitGroup
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	wg.Add(1)
	wg.Wait()
}

func main() {
	fmt.Println("blocking")
	block()
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: sync.WaitGroup.Wait: main.block:13 main.main:18
// Output:
// blocking
