package main

import "fmt"

var keep func(int) bool

func seq(yield func(int) bool) {
	keep = yield
	yield(1)
	panic("from the iterator")
}

func f() {
	defer func() { fmt.Println("recovered", recover()) }()
	for x := range seq {
		defer fmt.Println("deferred", x)
	}
}

func main() {
	f()
	fmt.Println("late")
	keep(2)
}

// Exit: 2
// Stderr: fatal error: defer after range func returned
// Frames: main.f-range1:16 main.main:23
// Output:
// deferred 1
// recovered from the iterator
// late
