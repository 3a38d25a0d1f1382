package main

import "fmt"

func safe() {
	defer func() { fmt.Println(recover()) }()
	var p *int
	*p = 1
}

func main() {
	safe()
	panic("no signal line")
}

// Exit: 2
// Stderr: panic: no signal line
// Frames: main.main:13
// Output:
// runtime error: invalid memory address or nil pointer dereference
