package main

func fail() {
	panic(complex64(1i))
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: (0+1i)
// Frames: main.fail:4 main.main:8
