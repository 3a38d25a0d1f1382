package main

type B bool

func fail() {
	panic(B(true))
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: main.B(true)
// Frames: main.fail:6 main.main:10
