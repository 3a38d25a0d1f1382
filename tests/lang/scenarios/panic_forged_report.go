package main

func main() {
	panic("line one\nline two\ngoroutine 1 [running]:\nfake")
}

// Exit: 2
// Stderr: panic: line one
// Stderr: 	line two
// Stderr: 	goroutine 1 [running]:
// Stderr: 	fake
// Frames: main.main:4
