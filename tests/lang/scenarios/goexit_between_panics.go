package main

import (
	"fmt"
	"runtime"
)

func main() {
	defer func() { panic("after Goexit") }()
	defer func() {
		fmt.Println("recover during Goexit:", recover())
	}()
	defer func() { runtime.Goexit() }()
	panic("before Goexit")
}

// Exit: 2
// Stderr: panic: before Goexit
// Stderr: 	panic: after Goexit
// Frames: main.main.func1:9 main.main.func3:13 main.main:14
// Output:
// recover during Goexit: <nil>
