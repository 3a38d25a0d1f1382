package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	defer fmt.Println("never")
	defer wg.Wait()
	wg.Add(1)
	go func() {
		defer fmt.Println("child's deferred call")
		panic("child")
	}()
}

// Exit: 2
// Stderr: panic: child
// Frames: main.main.func1:15
// Output:
// child's deferred call
