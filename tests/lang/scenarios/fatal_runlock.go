package main

import (
	"fmt"
	"sync"
)

type cache struct {
	mu sync.RWMutex
	m  map[string]int
}

func (c *cache) done() { c.mu.RUnlock() }

func main() {
	defer fmt.Println("never")
	c := &cache{}
	c.mu.RLock()
	c.mu.RUnlock()
	c.done()
}

// Exit: 2
// Stderr: fatal error: sync: RUnlock of unlocked RWMutex
// Frames: main.(*cache).done:13 main.main:20
