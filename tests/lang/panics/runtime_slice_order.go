package main

func cut(s string, lo, hi int) string {
	return s[lo:hi]
}

func main() {
	println(cut("hello", 1, 3))
	println(cut("hello", 3, 1))
}

// Exit: 2
// Stderr: el
// Stderr: panic: runtime error: slice bounds out of range [3:1]
// Frames: main.cut:4 main.main:9
