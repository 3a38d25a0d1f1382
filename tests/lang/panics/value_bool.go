package main

func fail() {
	panic(true)
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: true
// Frames: main.fail:4 main.main:8
