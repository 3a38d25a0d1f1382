package main

import "fmt"

//go:noinline
func hide(yield func(int) bool) {
	defer func() { fmt.Println("hid", recover()) }()
	yield(1)
}

func main() {
	for x := range hide {
		if x == 1 {
			panic(x)
		}
	}
	fmt.Println("not here")
}

// Exit: 2
// Stderr: panic: runtime error: range function recovered a loop body panic and did not resume panicking
// Frames: main.main:16
// Output:
// hid 1
