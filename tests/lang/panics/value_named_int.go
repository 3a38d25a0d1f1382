package main

type T int

func fail() {
	panic(T(5))
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: main.T(5)
// Frames: main.fail:6 main.main:10
