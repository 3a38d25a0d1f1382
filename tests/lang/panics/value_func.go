package main

func fail() {
	panic(func() {})
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: (func()) 0xX
// Frames: main.fail:4 main.main:8
