package main

func fail() {
	panic('x')
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: 120
// Frames: main.fail:4 main.main:8
