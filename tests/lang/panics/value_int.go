package main

func fail() {
	panic(-42)
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: -42
// Frames: main.fail:4 main.main:8
