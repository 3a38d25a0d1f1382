package main

func same(a, b any) bool {
	return a == b
}

func main() {
	println(same(1, 1), same([]int{}, 1))
	println(same([]int{1}, []int{1}))
}

// Exit: 2
// Stderr: true false
// Stderr: panic: runtime error: comparing uncomparable type []int
// Frames: main.same:4 main.main:9
