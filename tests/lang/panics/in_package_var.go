package main

var table = build(3)

func build(n int) []int {
	t := make([]int, n)
	for i := range n + 1 {
		t[i] = i
	}
	return t
}

func main() {
	println(table[0])
}

// Exit: 2
// Stderr: panic: runtime error: index out of range [3] with length 3
// Frames: main.build:8 main.init:3
