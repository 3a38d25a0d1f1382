package main

import "sync"

func main() {
	var mu sync.RWMutex
	defer mu.Unlock()
}

// Exit: 2
// Stderr: fatal error: sync: Unlock of unlocked RWMutex
// Frames: main.main:8
