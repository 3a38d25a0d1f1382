package main

func fail() {
	panic(1e-05)
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: 1e-05
// Frames: main.fail:4 main.main:8
