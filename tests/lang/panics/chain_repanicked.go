package main

func main() {
	defer func() {
		panic(recover())
	}()
	panic("first")
}

// Exit: 2
// Stderr: panic: first [recovered, repanicked]
// Frames: main.main.func1:5 main.main:7
