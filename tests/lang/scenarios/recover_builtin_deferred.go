package main

import "fmt"

func main() {
	defer fmt.Println("other deferred call")
	defer recover()
	panic("defer recover() is useless")
}

// Exit: 2
// Stderr: panic: defer recover() is useless
// Frames: main.main:8
// Output:
// other deferred call
