package main

import "fmt"

func cleanup(c chan int) {
	fmt.Println("cleanup waits")
	<-c
}

func main() {
	defer fmt.Println("never")
	defer cleanup(make(chan int))
	panic("not shown")
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: chan receive: main.cleanup:7 main.main:13
// Output:
// cleanup waits
