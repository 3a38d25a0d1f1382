package main

func main() {
	defer func() { panic("three") }()
	defer func() { panic("two") }()
	panic("one")
}

// Exit: 2
// Stderr: panic: one
// Stderr: 	panic: two
// Stderr: 	panic: three
// Frames: main.main.func1:4 main.main.func2:5 main.main:6
