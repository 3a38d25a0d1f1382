package main

func fail() {
	panic(uint64(1<<64 - 1))
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: 18446744073709551615
// Frames: main.fail:4 main.main:8
