package main

import (
	"fmt"
	"runtime"
)

func leave() {
	defer fmt.Println("deferred in leave", recover())
	defer func() { fmt.Println("recover gives", recover()) }()
	runtime.Goexit()
	fmt.Println("not reached")
}

func main() {
	defer fmt.Println("deferred in main")
	leave()
	fmt.Println("not reached")
}

// Exit: 2
// Stderr: fatal error: no goroutines (main called runtime.Goexit) - deadlock!
// Output:
// recover gives <nil>
// deferred in leave <nil>
// deferred in main
