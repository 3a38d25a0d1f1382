package main

func fail() {
	panic(uintptr(4096))
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: 4096
// Frames: main.fail:4 main.main:8
