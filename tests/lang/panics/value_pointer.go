package main

type S struct{ a int }

func fail() {
	panic(&S{1})
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: (*main.S) 0xX
// Frames: main.fail:6 main.main:10
