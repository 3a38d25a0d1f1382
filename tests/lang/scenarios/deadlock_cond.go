package main

import (
	"fmt"
	"sync"
)

func block() {
	c := sync.NewCond(&sync.Mutex{})
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	c.L.Lock()
	c.Wait()
}

func main() {
	fmt.Println("blocking")
	block()
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: sync.Cond.Wait: main.block:13 main.main:18
// Output:
// blocking
