package main

func main() {
	defer func() { panic("third") }()
	defer func() {
		recover()
		panic("second")
	}()
	panic("first")
}

// Exit: 2
// Stderr: panic: first [recovered]
// Stderr: 	panic: second
// Stderr: 	panic: third
// Frames: main.main.func1:4 main.main.func2:7 main.main:9
