package main

import (
	"fmt"
	"runtime"
)

func inner() {
	defer fmt.Println("inner defer", recover())
	runtime.Goexit()
	fmt.Println("never")
}

func main() {
	done := make(chan string)
	go func() {
		defer func() { done <- fmt.Sprint("recovered ", recover()) }()
		defer fmt.Println("outer defer")
		inner()
		fmt.Println("never")
	}()
	fmt.Println(<-done)
	go func() {
		defer close(done)
		defer func() {
			defer func() { fmt.Println("inside:", recover()) }()
			panic("during Goexit")
		}()
		runtime.Goexit()
	}()
	<-done
	fmt.Println("main goes on")
}

// Output:
// inner defer <nil>
// outer defer
// recovered <nil>
// inside: during Goexit
// main goes on
