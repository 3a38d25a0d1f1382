package main

var f = func() int {
	return g(0)
}()

func g(d int) int { return 10 / d }

func main() {
	println(f)
}

// Exit: 2
// Stderr: panic: runtime error: integer divide by zero
// Frames: main.g:7 main.init.func1:4 main.init:5
