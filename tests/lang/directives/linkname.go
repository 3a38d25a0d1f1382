package main

import (
	"fmt"
	_ "unsafe"
)

//go:linkname double main.twice
func double(x int) int { return x * 2 }

//go:linkname twice
func twice(x int) int

//go:linkname shared main.other
var shared = []int{1, 2}

//go:linkname counter
var counter int

func main() {
	counter += double(4)
	fmt.Println(twice(4), shared, counter)
	f := twice
	fmt.Println(f(5))
}

// Output:
// 8 [1 2] 8
// 10
