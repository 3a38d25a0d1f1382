package main

import "sync"

func main() {
	defer func() { recover() }()
	var mu sync.Mutex
	mu.Lock()
	mu.Unlock()
	mu.Unlock()
}

// Exit: 2
// Stderr: fatal error: sync: unlock of unlocked mutex
// Frames: main.main:10
