package main

import "errors"

func main() {
	e := errors.New("same error")
	defer func() { panic(e) }()
	panic(e)
}

// Exit: 2
// Stderr: panic: same error
// Frames: main.main.func1:7 main.main:8
