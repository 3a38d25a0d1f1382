package main

func main() {
	func() {
		defer func() { recover() }()
		panic("forgotten")
	}()
	panic("second")
}

// Exit: 2
// Stderr: panic: second
// Frames: main.main:8
