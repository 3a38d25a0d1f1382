package main

import "fmt"

func ping(in, out chan int) {
	out <- <-in
}

func main() {
	a, b := make(chan int), make(chan int)
	go ping(a, b)
	fmt.Println("both wait")
	ping(b, a)
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: chan receive: main.ping:6 main.main:13
// Goroutine: chan receive: main.ping:6 by main.main:11
// Output:
// both wait
