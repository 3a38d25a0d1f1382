package main

import (
	"fmt"
	"runtime"
)

func try(name string, f func()) {
	defer func() {
		r := recover()
		_, isRuntime := r.(runtime.Error)
		fmt.Printf("%s: %v %v\n", name, r, isRuntime)
	}()
	f()
}

func main() {
	var none chan int
	closed := make(chan int)
	close(closed)
	n := -1
	var big uint64 = 1 << 63
	try("close nil", func() { close(none) })
	try("close twice", func() { close(closed) })
	try("send", func() { closed <- 1 })
	try("size", func() { _ = make(chan int, n) })
	try("unsigned size", func() { _ = make(chan int, big) })
	try("empty elements", func() { _ = make(chan struct{}, n) })
	try("select", func() {
		select {
		case closed <- 1:
		case <-none:
		}
	})
	try("parked send", func() {
		c := make(chan int)
		go func() { close(c) }()
		c <- 1
	})
	try("parked select", func() {
		c := make(chan int)
		go func() { close(c) }()
		select {
		case c <- 1:
		case none <- 2:
		}
	})
	v, ok := <-closed
	fmt.Println(v, ok, len(none), cap(none))
}

// Output:
// close nil: close of nil channel true
// close twice: close of closed channel true
// send: send on closed channel true
// size: makechan: size out of range true
// unsigned size: makechan: size out of range true
// empty elements: makechan: size out of range true
// select: send on closed channel true
// parked send: send on closed channel true
// parked select: send on closed channel true
// 0 false 0 0
