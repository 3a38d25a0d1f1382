package main

func work(n int) int {
	defer func() {
		if n == 2 {
			panic("in defer")
		}
	}()
	if n == 1 {
		return 10
	}
	if n == 2 {
		return 20
	}
	return 30
}

func main() {
	println(work(1))
	println(work(2))
}

// Exit: 2
// Stderr: 10
// Stderr: panic: in defer
// Frames: main.work.func1:6 main.work:13 main.main:20
