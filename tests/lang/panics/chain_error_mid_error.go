package main

import "errors"

func main() {
	e := errors.New("e")
	defer func() { panic(e) }()
	defer func() { panic("mid") }()
	panic(e)
}

// Exit: 2
// Stderr: panic: e
// Stderr: 	panic: mid
// Stderr: 	panic: e
// Frames: main.main.func1:7 main.main.func2:8 main.main:9
