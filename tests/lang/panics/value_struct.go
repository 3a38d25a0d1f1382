package main

type S struct {
	A int
	b string
}

func fail() {
	panic(S{1, "x"})
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: (main.S) 0xX
// Frames: main.fail:9 main.main:13
