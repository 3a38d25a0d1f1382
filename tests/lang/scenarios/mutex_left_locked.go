package main

import (
	"fmt"
	"sync"
)

type counter struct {
	mu sync.Mutex
	n  int
}

func (c *counter) careless(d int) {
	defer func() { recover() }()
	c.mu.Lock()
	c.n = 100 / d
	c.mu.Unlock()
}

func (c *counter) careful(d int) {
	defer func() { recover() }()
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n = 100 / d
}

func main() {
	a, b := &counter{}, &counter{}
	a.careless(5)
	b.careful(5)
	fmt.Println(a.n, b.n)
	a.careless(0)
	b.careful(0)
	fmt.Println(a.mu.TryLock(), b.mu.TryLock())
}

// Output:
// 20 20
// false true
