package main

import (
	"fmt"
	"sync"
)

func main() {
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	var mu sync.Mutex
	mu.Unlock()
}

// Exit: 2
// Stderr: fatal error: sync: unlock of unlocked mutex
// Frames: main.main:12
