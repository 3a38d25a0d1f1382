package main

import (
	"fmt"
	"runtime"
)

func try(f func()) {
	defer func() {
		r := recover()
		_, is := r.(runtime.Error)
		fmt.Println(r, is)
	}()
	f()
}

func main() {
	var none chan int
	try(func() { close(none) })
	c := make(chan int, 1)
	c <- 1
	close(c)
	try(func() { close(c) })
	try(func() { c <- 2 })
	try(func() {
		select {
		case c <- 3:
		default:
		}
	})
	v, ok := <-c
	w, more := <-c
	fmt.Println(v, ok, w, more)
	blocked := make(chan int)
	result := make(chan any)
	go func() {
		defer func() { result <- recover() }()
		blocked <- 1
	}()
	for range 3 {
		runtime.Gosched()
	}
	close(blocked)
	fmt.Println(<-result)
}

// Output:
// close of nil channel true
// close of closed channel true
// send on closed channel true
// send on closed channel true
// 1 true 0 false
// send on closed channel
