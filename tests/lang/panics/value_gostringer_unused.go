package main

type G int

func (G) GoString() string { return "not used" }

func fail() {
	panic(G(9))
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: main.G(9)
// Frames: main.fail:8 main.main:12
