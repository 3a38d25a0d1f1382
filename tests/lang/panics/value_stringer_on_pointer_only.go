package main

type S struct{ n int }

func (s *S) String() string { return "not used" }

func fail() {
	panic(S{3})
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: (main.S) 0xX
// Frames: main.fail:8 main.main:12
