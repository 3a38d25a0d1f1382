package main

func fail() {
	panic(float32(0.1))
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: 0.1
// Frames: main.fail:4 main.main:8
