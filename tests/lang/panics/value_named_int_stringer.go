package main

type Level int

func (l Level) String() string { return "level!" }

func fail() {
	panic(Level(3))
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: level!
// Frames: main.fail:8 main.main:12
