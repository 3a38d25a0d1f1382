package main

func f(x any) int {
	switch v := x.(type) {
	case []int:
		return v[1]
	case *int:
		return *v
	}
	return 0
}

func main() {
	n := 3
	println(f(&n), f([]int{1, 2}))
	println(f((*int)(nil)))
}

// Exit: 2
// Stderr: 3 2
// Stderr: panic: runtime error: invalid memory address or nil pointer dereference
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0xX]
// Frames: main.f:8 main.main:16
