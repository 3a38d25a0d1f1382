package main

import (
	"fmt"
	"runtime/debug"
)

func down(n int) int {
	if n < 0 {
		return 0
	}
	return down(n+1) + 1
}

func main() {
	fmt.Println(debug.SetMaxStack(262144))
	defer fmt.Println("never")
	down(0)
}

// Exit: 2
// Stderr: runtime: goroutine stack exceeds 262144-byte limit
// Stderr: runtime: sp=0xX stack=[0xX, 0xX]
// Stderr: fatal error: stack overflow
// Frames: main.down:8 main.down:12*49 ...
// Output:
// 1000000000
