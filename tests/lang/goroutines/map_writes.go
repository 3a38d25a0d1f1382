package main

import "sync"

func hammer(m map[int]int) {
	for i := 0; ; i++ {
		m[i&1023] = i
	}
}

// Two goroutines that write one map without a lock; recover does not help.
func main() {
	defer func() { recover() }()
	m := make(map[int]int)
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() { hammer(m) })
	}
	wg.Wait()
}

// Exit: 2
// Stderr: fatal error: concurrent map writes
// Frames: main.hammer:7 main.main.func2:17
