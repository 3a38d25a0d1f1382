package main

import (
	"fmt"
	"os"
	"runtime/debug"
)

func inner() {
	debug.PrintStack()
	fmt.Println("goes on")
}

func main() {
	inner()
	os.Exit(3)
}

// Exit: 3
// Frames: main.inner:10 main.main:15
// Output:
// goes on
