package main

type F float64

func fail() {
	panic(F(2.5))
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: main.F(2.5)
// Frames: main.fail:6 main.main:10
