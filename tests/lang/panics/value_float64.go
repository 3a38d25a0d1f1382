package main

func fail() {
	panic(1.5)
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: 1.5
// Frames: main.fail:4 main.main:8
