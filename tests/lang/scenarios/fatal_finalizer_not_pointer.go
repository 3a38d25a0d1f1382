package main

// Only objects behind pointers have finalizers.

import "runtime"

type file struct{ name string }

func main() {
	defer func() { recover() }()
	runtime.SetFinalizer(file{}, func(file) {})
}

// Exit: 2
// Stderr: fatal error: runtime.SetFinalizer: first argument is main.file, not pointer
// Frames: main.main:11
