// The Josephus circle with container/ring, with a slice, and with the formula.
package main

import (
	"container/ring"
	"fmt"
)

func withRing(n, k int) int {
	r := ring.New(n)
	for i := range n {
		r.Value = i + 1
		r = r.Next()
	}
	r = r.Prev()
	for r.Len() > 1 {
		r = r.Move(k - 1)
		r.Unlink(1)
	}
	return r.Value.(int)
}

func withSlice(n, k int) (order []int) {
	circle := make([]int, n)
	for i := range circle {
		circle[i] = i + 1
	}
	for at := 0; len(circle) > 0; {
		at = (at + k - 1) % len(circle)
		order = append(order, circle[at])
		circle = append(circle[:at], circle[at+1:]...)
	}
	return
}

func formula(n, k int) int {
	survivor := 0
	for size := 2; size <= n; size++ {
		survivor = (survivor + k) % size
	}
	return survivor + 1
}

func main() {
	fmt.Println("out one after the other:", withSlice(12, 3))
	for _, c := range [][2]int{{5, 2}, {41, 3}, {100, 7}, {1, 9}} {
		n, k := c[0], c[1]
		order := withSlice(n, k)
		fmt.Println(n, k, "survivor:", withRing(n, k), order[n-1], formula(n, k))
	}
}

// Output:
// out one after the other: [3 6 9 12 4 8 1 7 2 11 5 10]
// 5 2 survivor: 3 3 3
// 41 3 survivor: 31 31 31
// 100 7 survivor: 50 50 50
// 1 9 survivor: 1 1 1
