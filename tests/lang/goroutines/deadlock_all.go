package main

import "sync"

func worker(c chan int) {
	c <- 1
}

// A timer that nobody waits for does not hide it.
func main() {
	c := make(chan int)
	go worker(c)
	go func() { select {} }()
	var wg sync.WaitGroup
	wg.Add(1)
	wg.Wait()
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Stderr:
// Stderr: goroutine 1 [sync.WaitGroup.Wait]:
// Frames: main.main:16
