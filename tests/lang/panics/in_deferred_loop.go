package main

func main() {
	for i := range 3 {
		defer func() {
			println(10 / i)
		}()
	}
	println("loop done")
}

// Exit: 2
// Stderr: loop done
// Stderr: 5
// Stderr: 10
// Stderr: panic: runtime error: integer divide by zero
// Frames: main.main.func1:6 main.main:10
