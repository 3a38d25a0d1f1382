package main

import (
	"fmt"
	"time"
)

// Timers that nobody waits for hide no deadlock; a function timer must be over first.
func main() {
	time.NewTimer(time.Hour)
	time.NewTicker(time.Hour)
	time.AfterFunc(10*time.Millisecond, func() { fmt.Println("fired") })
	stopped := time.AfterFunc(time.Hour, func() {})
	stopped.Stop()
	<-make(chan int)
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Stderr:
// Stderr: goroutine 1 [chan receive]:
// Frames: main.main:15
// Output:
// fired
