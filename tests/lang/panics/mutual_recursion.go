package main

func ping(n int) {
	pong(n - 1)
}

func pong(n int) {
	if n < 0 {
		panic(n)
	}
	ping(n - 1)
}

func main() {
	ping(4)
}

// Exit: 2
// Stderr: panic: -1
// Frames: main.pong:9 main.ping:4 main.pong:11 main.ping:4 main.pong:11 main.ping:4 main.main:15
