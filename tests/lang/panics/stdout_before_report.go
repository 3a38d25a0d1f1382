package main

import "fmt"

func main() {
	defer fmt.Println("deferred on stdout")
	defer func() {
		println("deferred on stderr")
	}()
	fmt.Println("on stdout")
	println("on stderr")
	panic("report")
}

// Exit: 2
// Stderr: on stderr
// Stderr: deferred on stderr
// Stderr: panic: report
// Frames: main.main:12
// Output:
// on stdout
// deferred on stdout
