package main

func down(n int) {
	if n == 0 {
		panic("deep")
	}
	down(n - 1)
}

func main() {
	down(150)
}

// Exit: 2
// Stderr: panic: deep
// Frames: main.down:5 main.down:7*49 ...52 main.down:7*49 main.main:11
