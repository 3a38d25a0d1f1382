package main

func main() {
	defer func() { panic(recover()) }()
	defer func() { panic(recover()) }()
	panic("first")
}

// Exit: 2
// Stderr: panic: first [recovered, repanicked]
// Frames: main.main.func1:4 main.main.func2:5 main.main:6
