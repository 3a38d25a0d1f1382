package main

func shl(x uint32, n int8) uint32 {
	return x << n
}

func main() {
	println(shl(1, 40))
	println(shl(1, -1))
}

// Exit: 2
// Stderr: 0
// Stderr: panic: runtime error: negative shift amount
// Frames: main.shl:4 main.main:9
