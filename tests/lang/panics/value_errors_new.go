package main

import "errors"

var errBase = errors.New("base")

func main() {
	panic(errors.Join(errBase, errors.New("other")))
}

// Exit: 2
// Stderr: panic: base
// Stderr: 	other
// Frames: main.main:8
