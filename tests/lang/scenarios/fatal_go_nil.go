package main

import "fmt"

func main() {
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	var f func()
	fmt.Println("before")
	go f()
	fmt.Println("never")
}

// Exit: 2
// Stderr: fatal error: go of nil func value
// Frames: main.main:10
// Output:
// before
