package main

func main() {
	defer panic("b1\nb2")
	panic("a1\na2")
}

// Exit: 2
// Stderr: panic: a1
// Stderr: 	a2
// Stderr: 	panic: b1
// Stderr: 	b2
// Frames: main.main.deferwrap1:4 main.main:5
