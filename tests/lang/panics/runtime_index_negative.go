package main

func set(a *[4]string, i int) {
	a[i] = "x"
}

func main() {
	var a [4]string
	set(&a, 1)
	set(&a, -1)
}

// Exit: 2
// Stderr: panic: runtime error: index out of range [-1]
// Frames: main.set:4 main.main:10
