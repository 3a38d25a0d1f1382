package main

func main() {
	type L struct{ x, y int }
	type M string
	defer panic(M("second"))
	panic(L{1, 2})
}

// Exit: 2
// Stderr: panic: (main.L) 0xX
// Stderr: 	panic: main.M("second")
// Frames: main.main.deferwrap1:6 main.main:7
