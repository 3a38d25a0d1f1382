// Unlocking a mutex that is not locked is fatal; a negative WaitGroup counter is a mere panic.
package main

import (
	"fmt"
	"sync"
)

func main() {
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		var wg sync.WaitGroup
		wg.Done()
	}()
	defer func() { fmt.Println("never printed", recover()) }()
	var mu sync.Mutex
	mu.Unlock()
}

// Exit: 2
// Stderr: fatal error: sync: unlock of unlocked mutex
// Frames: main.main:17
// Output:
// recovered: sync: negative WaitGroup counter
