package main

func alloc(n int) []int64 {
	return make([]int64, n)
}

func main() {
	println(len(alloc(3)))
	println(len(alloc(-1)))
}

// Exit: 2
// Stderr: 3
// Stderr: panic: runtime error: makeslice: len out of range
// Frames: main.alloc:4 main.main:9
