package main

import "runtime"

func send(c chan int) {
	c <- 1
}

func main() {
	c := make(chan int)
	go send(c)
	for range 3 {
		runtime.Gosched()
	}
	close(c)
	select {}
}

// Exit: 2
// Stderr: panic: send on closed channel
// Goroutine: running: main.send:6 by main.main:11
