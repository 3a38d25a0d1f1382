package main

//go:noinline
func again(yield func(int) bool) {
	yield(1)
	yield(2)
}

func main() {
	s := 0
	for x :=
		range again {
		s += x
		if x == 1 {
			break
		}
	}
	println(s)
}

// Exit: 2
// Stderr: panic: runtime error: range function continued iteration after function for loop body returned false
// Frames: main.main-range1:11 main.again:6 main.main:11
