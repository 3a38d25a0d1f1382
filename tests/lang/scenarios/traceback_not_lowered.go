package main

import "runtime/debug"

func fail() { panic("level stays") }

func main() {
	debug.SetTraceback("none")
	fail()
}

// Env: GOTRACEBACK=all
// Exit: 2
// Stderr: panic: level stays
// Frames: main.fail:5 main.main:9
