package main

import (
	"runtime/debug"
	"time"
)

func main() {
	debug.SetTraceback("all")
	go func() { select {} }()
	time.Sleep(10 * time.Millisecond)
	done := make(chan bool)
	go func() {
		defer close(done)
		panic("set in program")
	}()
	<-done
}

// Exit: 2
// Stderr: panic: set in program
// Goroutine: running: main.main.func2:15 by main.main:13
// Goroutine: runnable: main.main:17
// Goroutine: select (no cases): main.main.func1:10 by main.main:10
