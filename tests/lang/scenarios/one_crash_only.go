package main

import (
	"fmt"
	"time"
)

func main() {
	ready := make(chan bool)
	go func() {
		<-ready
		time.Sleep(time.Hour)
		panic("never")
	}()
	go func() {
		ready <- true
		panic("only this one")
	}()
	time.Sleep(10 * time.Second)
	fmt.Println("never")
}

// Exit: 2
// Stderr: panic: only this one
// Frames: main.main.func2:17
