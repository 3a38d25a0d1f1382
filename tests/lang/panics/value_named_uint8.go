package main

type U uint8

func fail() {
	panic(U(7))
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: main.U(7)
// Frames: main.fail:6 main.main:10
