package main

import (
	"fmt"
	"runtime"
)

func leave() {
	defer func() { panic("during Goexit") }()
	runtime.Goexit()
}

func main() {
	defer fmt.Println("main's deferred call")
	leave()
}

// Exit: 2
// Stderr: panic: during Goexit
// Frames: main.leave.func1:9 main.leave:10 main.main:15
// Output:
// main's deferred call
