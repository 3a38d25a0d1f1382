package main

import (
	"fmt"
	"time"
)

func fire() {
	defer fmt.Println("the callback's deferred call")
	panic("in timer")
}

func main() {
	defer func() { fmt.Println("never", recover()) }()
	time.AfterFunc(5*time.Millisecond, fire)
	time.Sleep(10 * time.Second)
}

// Exit: 2
// Stderr: panic: in timer
// Frames: main.fire:10
// Output:
// the callback's deferred call
