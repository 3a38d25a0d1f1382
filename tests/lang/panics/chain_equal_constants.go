package main

func main() {
	defer func() {
		recover()
		panic("same")
	}()
	panic("same")
}

// Exit: 2
// Stderr: panic: same [recovered, repanicked]
// Frames: main.main.func1:6 main.main:8
