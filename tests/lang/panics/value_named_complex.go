package main

type C complex128

func fail() {
	panic(C(1 + 2i))
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: main.C(1+2i)
// Frames: main.fail:6 main.main:10
