package main

func fail() {
	panic("boom")
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: boom
// Frames: main.fail:4 main.main:8
