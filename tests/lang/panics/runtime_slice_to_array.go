package main

func quad(s []int) [4]int {
	return [4]int(s)
}

func main() {
	println(quad([]int{1, 2, 3, 4, 5})[3])
	println(quad([]int{1, 2, 3})[0])
}

// Exit: 2
// Stderr: 4
// Stderr: panic: runtime error: cannot convert slice with length 3 to array or pointer to array with length 4
// Frames: main.quad:4 main.main:9
