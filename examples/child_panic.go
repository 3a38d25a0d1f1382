// A panic in a goroutine ends the whole program, whatever main has deferred.
package main

import "fmt"

func main() {
	defer fmt.Println("main's deferred call: never printed")
	defer func() { recover() }()
	done := make(chan bool)
	go func() {
		defer close(done)
		panic("nobody else can recover this")
	}()
	<-done
	select {}
}

// Exit: 2
// Stderr: panic: nobody else can recover this
// Frames: main.main.func2:12
