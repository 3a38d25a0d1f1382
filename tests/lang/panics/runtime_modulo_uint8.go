package main

func mod(a, b uint8) uint8 {
	return a % b
}

func main() {
	println(mod(7, 4))
	println(mod(7, 0))
}

// Exit: 2
// Stderr: 3
// Stderr: panic: runtime error: integer divide by zero
// Frames: main.mod:4 main.main:9
