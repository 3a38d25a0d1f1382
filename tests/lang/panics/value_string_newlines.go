package main

func fail() {
	panic("first line\nsecond\n\nfourth\n")
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: first line
// Stderr: 	second
// Stderr:
// Stderr: 	fourth
// Stderr:
// Frames: main.fail:4 main.main:8
