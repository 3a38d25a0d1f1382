package main

import (
	"errors"
	"fmt"
)

func main() {
	defer func() {
		r := recover().(error)
		panic(fmt.Errorf("wrapped: %w", r))
	}()
	panic(errors.New("root"))
}

// Exit: 2
// Stderr: panic: root [recovered]
// Stderr: 	panic: wrapped: root
// Frames: main.main.func1:11 main.main:13
