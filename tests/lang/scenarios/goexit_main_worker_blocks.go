package main

import (
	"fmt"
	"runtime"
)

func wait(c chan int) {
	fmt.Println("waiting")
	<-c
}

func main() {
	go wait(make(chan int))
	defer fmt.Println("main's deferred call")
	runtime.Goexit()
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: chan receive: main.wait:10 by main.main:14
// Output:
// main's deferred call
// waiting
