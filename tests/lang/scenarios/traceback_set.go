package main

import "runtime/debug"

func main() {
	debug.SetTraceback("none")
	defer debug.SetTraceback("crash")
	panic("set in program")
}

// Exit: -6
// Stderr: panic: set in program
// Frames: main.main:8
