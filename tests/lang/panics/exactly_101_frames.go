package main

func down(n int) int {
	if n == 0 {
		panic("deep")
	}
	return down(n-1) + 1
}

func main() {
	println(down(99))
}

// Exit: 2
// Stderr: panic: deep
// Frames: main.down:5 main.down:7*49 ...1 main.down:7*49 main.main:11
