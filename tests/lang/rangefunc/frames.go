package main

func each(n int, yield func(int) bool) {
	for i := range n {
		if !yield(i) {
			return
		}
	}
}

func seq(yield func(int) bool) {
	each(3, yield)
}

func main() {
	a := []int{1}
	for i := range seq {
		println(a[i])
	}
}

// Exit: 2
// Stderr: 1
// Stderr: panic: runtime error: index out of range [1] with length 1
// Frames: main.main-range1:18 main.each:5 main.seq:12 main.main:17
