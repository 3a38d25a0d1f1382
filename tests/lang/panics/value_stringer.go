package main

type S struct{ n int }

func (s S) String() string { return "stringer text" }

func fail() {
	panic(S{3})
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: stringer text
// Frames: main.fail:8 main.main:12
