package main

import (
	"fmt"
	"time"
)

// main waits a little for goroutines that are panicking: this one's deferred call runs, and the program dies.
func main() {
	started := make(chan bool)
	go func() {
		defer func() {
			close(started)
			for range 100 {
				time.Sleep(0)
			}
			fmt.Println("deferred")
		}()
		panic("child")
	}()
	<-started
}

// Exit: 2
// Stderr: panic: child
// Output:
// deferred
