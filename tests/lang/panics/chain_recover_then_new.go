package main

func main() {
	defer func() {
		r := recover()
		panic("after " + r.(string))
	}()
	panic("first")
}

// Exit: 2
// Stderr: panic: first [recovered]
// Stderr: 	panic: after first
// Frames: main.main.func1:6 main.main:8
