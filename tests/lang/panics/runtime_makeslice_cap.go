package main

func alloc(n, c int) []byte {
	return make([]byte, n, c)
}

func main() {
	println(cap(alloc(3, 5)))
	println(cap(alloc(5, 3)))
}

// Exit: 2
// Stderr: 5
// Stderr: panic: runtime error: makeslice: cap out of range
// Frames: main.alloc:4 main.main:9
