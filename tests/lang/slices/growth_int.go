package main

import "fmt"

// Capacities of append follow Go's growth rule and size classes.
var s []int // a variable of the package, so that no array of it lies on a stack

func main() {
	last := -1
	for i := range 5000 {
		s = append(s, i)
		if cap(s) != last {
			last = cap(s)
			fmt.Print(" ", last)
		}
	}
	fmt.Println()
	for _, n := range []int{1, 2, 3, 5, 7, 9, 11, 17, 33, 100, 1000} {
		fmt.Print(" ", cap(append([]int(nil), make([]int, n)...)))
	}
	fmt.Println()
	for _, n := range []int{1, 4, 5, 6, 255, 256, 257, 1000} {
		b := make([]int, n)
		fmt.Print(" ", cap(append(b, 1)), "/", cap(append(b, b...)), "/", cap(append(b, 1, 2, 3)))
	}
	fmt.Println()
}

// Output:
//  1 2 4 8 16 32 64 128 256 512 848 1280 1792 2560 3408 5120
//  1 2 3 6 8 10 12 18 36 112 1024
//  2/2/4 8/8/8 10/10/10 12/12/12 512/512/512 512/512/512 608/848/608 1536/2720/1536
