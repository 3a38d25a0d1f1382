package main

func main() {
	defer panic("second")
	panic("first")
}

// Exit: 2
// Stderr: panic: first
// Stderr: 	panic: second
// Frames: main.main.deferwrap1:4 main.main:5
