package main

import "fmt"

func down(n int) int {
	defer func() { recover() }()
	return down(n+1) + 1
}

func main() {
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	down(0)
}

// Exit: 2
// Stderr: runtime: goroutine stack exceeds 1000000000-byte limit
// Stderr: runtime: sp=0xX stack=[0xX, 0xX]
// Stderr: fatal error: stack overflow
// Frames: main.down:5 main.down:7*49 ...
