package main

import "iter"

func stuck(yield func(int) bool) {
	<-make(chan int)
}

func main() {
	next, _ := iter.Pull(stuck)
	next()
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Stderr:
// Stderr: goroutine 1 [coroutine]:
// Frames: main.main:11
