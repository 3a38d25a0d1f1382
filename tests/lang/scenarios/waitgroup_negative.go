package main

import (
	"fmt"
	"sync"
)

func main() {
	func() {
		defer func() {
			r := recover()
			fmt.Printf("%T %v\n", r, r)
		}()
		var wg sync.WaitGroup
		wg.Add(1)
		wg.Done()
		wg.Done()
	}()
	var wg sync.WaitGroup
	wg.Done()
}

// Exit: 2
// Stderr: panic: sync: negative WaitGroup counter
// Frames: main.main:20
// Output:
// string sync: negative WaitGroup counter
