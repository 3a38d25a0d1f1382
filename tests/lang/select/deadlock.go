package main

func main() {
	a, b := make(chan int), make(chan int)
	select {
	case <-a:
	case b <- 1:
	}
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Frames: main.main:5
