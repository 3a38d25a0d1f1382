package main

import (
	"fmt"
	"sync"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	var n chan int
	c := make(chan int, 1)
	close(c)
	neg := -1
	try(func() { close(n) })
	try(func() { close(c) })
	try(func() { c <- 1 })
	try(func() { _ = make(chan int, neg) })
	try(func() {
		select {
		case c <- 1:
		default:
		}
	})
	try(func() { var wg sync.WaitGroup; wg.Done() })
	try(func() {
		b := make(chan int)
		done := make(chan any)
		go func() {
			defer func() { done <- recover() }()
			b <- 1
		}()
		for len(done) == 0 {
			close(b)
			break
		}
		panic(<-done)
	})
}

// Output:
// close of nil channel
// close of closed channel
// send on closed channel
// makechan: size out of range
// send on closed channel
// sync: negative WaitGroup counter
// send on closed channel
