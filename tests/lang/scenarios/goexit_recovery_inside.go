package main

import (
	"fmt"
	"runtime"
)

func guarded() {
	defer fmt.Println("guarded: last")
	defer func() { fmt.Println("guarded:", recover()) }()
	inner()
	fmt.Println("never")
}

func inner() {
	defer func() { panic("outer frame recovers this") }()
	defer func() {
		defer func() { fmt.Println("same frame:", recover()) }()
		panic("recovered at once")
	}()
	runtime.Goexit()
}

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		guarded()
		fmt.Println("never")
	}()
	<-done
}

// Output:
// same frame: recovered at once
// guarded: outer frame recovers this
// guarded: last
