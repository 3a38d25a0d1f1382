package main

func fail() {
	panic([]int{1, 2})
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: ([]int) 0xX
// Frames: main.fail:4 main.main:8
