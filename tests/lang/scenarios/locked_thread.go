package main

import (
	"fmt"
	"runtime"
)

func locked(f func()) (out any) {
	defer func() { out = recover() }()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	f()
	return nil
}

func main() {
	fmt.Println(locked(func() { panic("while locked") }))
	fmt.Println(locked(func() {
		fmt.Println(locked(func() { panic("nested") }))
	}))
	done := make(chan bool)
	go func() {
		defer close(done)
		runtime.LockOSThread()
		runtime.Goexit()
	}()
	<-done
	runtime.UnlockOSThread()
	go func() {
		runtime.LockOSThread()
		panic("on a locked thread")
	}()
	select {}
}

// Exit: 2
// Stderr: panic: on a locked thread
// Goroutine: running, locked to thread: main.main.func4:31 by main.main:29
// Output:
// while locked
// nested
// <nil>
