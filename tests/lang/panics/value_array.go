package main

func fail() {
	panic([3]int{1, 2, 3})
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: ([3]int) 0xX
// Frames: main.fail:4 main.main:8
