package main

func fail() {
	panic(1234567.0)
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: 1.234567e+06
// Frames: main.fail:4 main.main:8
