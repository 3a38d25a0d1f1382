package main

func fail() {
	panic(int64(-1 << 63))
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: -9223372036854775808
// Frames: main.fail:4 main.main:8
