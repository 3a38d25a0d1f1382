package main

func fail() {
	panic(nil)
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: runtime error: panic called with nil argument
// Frames: main.fail:4 main.main:8
