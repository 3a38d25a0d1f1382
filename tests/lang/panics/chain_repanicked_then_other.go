package main

func main() {
	defer func() {
		recover()
		panic("other")
	}()
	defer func() { panic(recover()) }()
	panic("first")
}

// Exit: 2
// Stderr: panic: first [recovered, repanicked]
// Stderr: 	panic: other
// Frames: main.main.func1:6 main.main.func2:8 main.main:9
