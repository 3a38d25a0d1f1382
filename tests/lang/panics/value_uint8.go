package main

func fail() {
	panic(uint8(200))
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: 200
// Frames: main.fail:4 main.main:8
