package main

import (
	"errors"
	"fmt"
)

type opError struct{ op string }

func (e *opError) Error() string { return "op " + e.op + " failed" }

func main() {
	defer panic(fmt.Errorf("outer: %w", errors.New("root cause")))
	panic(&opError{"read"})
}

// Exit: 2
// Stderr: panic: op read failed
// Stderr: 	panic: outer: root cause
// Frames: main.main.deferwrap1:13 main.main:14
