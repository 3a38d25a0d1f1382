package main

import "fmt"

func down(n int, count *int) {
	defer func() { *count++ }()
	if n == 0 {
		panic("bottom")
	}
	down(n-1, count)
}

func main() {
	count := 0
	func() {
		defer func() { fmt.Println(recover()) }()
		down(100000, &count)
	}()
	fmt.Println(count)
}

// Output:
// bottom
// 100001
