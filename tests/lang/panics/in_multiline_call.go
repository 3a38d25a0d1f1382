package main

func three(a, b, c int) int {
	return a +
		b/
			c
}

func main() {
	x := 0
	println(
		three(
			1,
			2,
			x,
		),
	)
}

// Exit: 2
// Stderr: panic: runtime error: integer divide by zero
// Frames: main.three:5 main.main:12
