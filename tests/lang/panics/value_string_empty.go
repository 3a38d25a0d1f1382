package main

func fail() {
	panic("")
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic:
// Frames: main.fail:4 main.main:8
