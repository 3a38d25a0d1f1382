package main

func at(s string, i uint8) byte {
	return s[i]
}

func main() {
	println(at("abc", 1))
	println(at("abc", 200))
}

// Exit: 2
// Stderr: 98
// Stderr: panic: runtime error: index out of range [200] with length 3
// Frames: main.at:4 main.main:9
