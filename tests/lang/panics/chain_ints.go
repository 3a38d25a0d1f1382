package main

func main() {
	defer panic(2)
	defer func() { panic(recover()) }()
	panic(1)
}

// Exit: 2
// Stderr: panic: 1 [recovered, repanicked]
// Stderr: 	panic: 2
// Frames: main.main.deferwrap1:4 main.main.func1:5 main.main:6
