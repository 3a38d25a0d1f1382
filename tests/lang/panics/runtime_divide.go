package main

func div(a, b int) int {
	return a / b
}

func main() {
	println(div(7, 2))
	println(div(7, 0))
}

// Exit: 2
// Stderr: 3
// Stderr: panic: runtime error: integer divide by zero
// Frames: main.div:4 main.main:9
