package main

func main() {
	defer func() {
		panic("second")
	}()
	panic("first")
}

// Exit: 2
// Stderr: panic: first
// Stderr: 	panic: second
// Frames: main.main.func1:5 main.main:7
