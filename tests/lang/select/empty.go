package main

import "fmt"

func main() {
	go func() { fmt.Println("child") }()
	select {}
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Frames: main.main:7
// Output:
// child
