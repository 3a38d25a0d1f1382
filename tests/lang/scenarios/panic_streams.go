package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println("standard output before")
	defer fmt.Println("standard output from a deferred call")
	defer fmt.Fprintln(os.Stderr, "stderr line from a deferred call")
	panic(fmt.Sprintf("code %d", 7))
}

// Exit: 2
// Stderr: stderr line from a deferred call
// Stderr: panic: code 7
// Frames: main.main:12
// Output:
// standard output before
// standard output from a deferred call
