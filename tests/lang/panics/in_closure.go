package main

func main() {
	a := []int{1}
	f := func(i int) int {
		defer println("leaving", i)
		return func() int {
			return a[i]
		}()
	}
	println(f(0))
	println(f(1))
}

// Exit: 2
// Stderr: leaving 0
// Stderr: 1
// Stderr: leaving 1
// Stderr: panic: runtime error: index out of range [1] with length 1
// Frames: main.main.func1.1:8 main.main.func1:9 main.main:12
