package main

// Without a debugger a breakpoint ends the program.

import "runtime"

func main() {
	defer func() { recover() }()
	runtime.Breakpoint()
	for {
	}
}

// Exit: 2
// Stderr: SIGTRAP: trace trap
// Stderr: PC=0xX m=0 sigcode=128
// Frames: main.main:9
