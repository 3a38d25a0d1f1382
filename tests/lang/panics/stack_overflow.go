package main

func f(n int) int {
	return f(n+1) + 1
}

func main() {
	defer func() { println(recover() == nil) }()
	println(f(0))
}

// Exit: 2
// Stderr: runtime: goroutine stack exceeds 1000000000-byte limit
// Stderr: runtime: sp=0xX stack=[0xX, 0xX]
// Stderr: fatal error: stack overflow
// Frames: main.f:3 main.f:4*49 ...
