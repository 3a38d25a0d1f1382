package main

func main() {
	defer func() {
		defer func() { recover() }()
		panic("second")
	}()
	panic("first")
}

// Exit: 2
// Stderr: panic: first
// Frames: main.main:8
