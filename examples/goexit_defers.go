// runtime.Goexit runs all deferred calls of its goroutine; recover finds no panic in them.
package main

import (
	"fmt"
	"runtime"
)

func leave() {
	defer fmt.Println("deferred where Goexit is called")
	runtime.Goexit()
}

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { fmt.Println("in the caller, recover() is", recover()) }()
		leave()
		fmt.Println("never printed")
	}()
	<-done
	fmt.Println("the program goes on")
}

// Output:
// deferred where Goexit is called
// in the caller, recover() is <nil>
// the program goes on
