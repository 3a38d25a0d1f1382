// Swaps and comparisons in a slice of ints: quicksort written by hand.
package main

import "fmt"

func quicksort(a []int) {
	for len(a) > 12 {
		pivot := a[len(a)/2]
		i, j := 0, len(a)-1
		for i <= j {
			for a[i] < pivot {
				i++
			}
			for a[j] > pivot {
				j--
			}
			if i <= j {
				a[i], a[j] = a[j], a[i]
				i++
				j--
			}
		}
		quicksort(a[:j+1])
		a = a[i:]
	}
	for i := 1; i < len(a); i++ {
		for j := i; j > 0 && a[j] < a[j-1]; j-- {
			a[j], a[j-1] = a[j-1], a[j]
		}
	}
}

func main() {
	const n = 1_500_000
	a := make([]int, n)
	x := uint32(7)
	for i := range a {
		x = x*1664525 + 1013904223
		a[i] = int(x >> 4)
	}
	quicksort(a)
	sum := 0
	for i, v := range a {
		if i > 0 && v < a[i-1] {
			panic("not sorted")
		}
		sum = (sum*31 + v) & 0xffffffff
	}
	fmt.Println(sum)
}

// Output:
// 3677673976
