package main

func cut(s []byte, n int) []byte {
	return s[:n]
}

func main() {
	b := make([]byte, 3, 8)
	println(len(cut(b, 8)))
	println(len(cut(b, 9)))
}

// Exit: 2
// Stderr: 8
// Stderr: panic: runtime error: slice bounds out of range [:9] with capacity 8
// Frames: main.cut:4 main.main:10
