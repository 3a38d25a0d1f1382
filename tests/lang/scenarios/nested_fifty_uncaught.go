package main

func nest(n int) {
	defer func() {
		if n < 5 {
			nest(n + 1)
		}
	}()
	panic(n)
}

func main() {
	nest(1)
}

// Exit: 2
// Stderr: panic: 1
// Stderr: 	panic: 2
// Stderr: 	panic: 3
// Stderr: 	panic: 4
// Stderr: 	panic: 5
// Frames: main.nest:9 main.nest.func1:6 main.nest:9 main.nest.func1:6 main.nest:9 main.nest.func1:6 main.nest:9 main.nest.func1:6 main.nest:9 main.main:13
