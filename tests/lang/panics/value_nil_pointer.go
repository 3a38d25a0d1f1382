package main

type S struct{ a int }

func fail() {
	panic((*S)(nil))
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: (*main.S) 0x0
// Frames: main.fail:6 main.main:10
