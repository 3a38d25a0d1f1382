package main

func main() {
	defer func() {
		recover()
		panic("third")
	}()
	defer func() { panic("second") }()
	panic("first")
}

// Exit: 2
// Stderr: panic: first
// Stderr: 	panic: second [recovered]
// Stderr: 	panic: third
// Frames: main.main.func1:6 main.main.func2:8 main.main:9
