package main

import "fmt"

func find(grid [][]int, want int) (x, y int, ok bool) {
search:
	for y = range grid {
		for x = range grid[y] {
			if grid[y][x] == want {
				ok = true
				break search
			}
		}
	}
	return
}

func primes(n int) (ps []int) {
outer:
	for i := 2; i < n; i++ {
		for _, p := range ps {
			if i%p == 0 {
				continue outer
			}
		}
		ps = append(ps, i)
	}
	return
}

func main() {
	fmt.Println(find([][]int{{1, 2}, {3, 4}}, 3))
	fmt.Println(find([][]int{{1, 2}, {3, 4}}, 9))
	fmt.Println(primes(30))
	n := 0
sw:
	switch {
	case n == 0:
		for {
			n++
			if n > 3 {
				break sw
			}
		}
	}
	fmt.Println(n)
a:
	for i := range 3 {
	b:
		for j := range 3 {
			switch {
			case j == 1:
				continue b
			case i == 1:
				continue a
			case i == 2:
				break a
			}
			fmt.Print(i, j, ";")
		}
	}
	fmt.Println()
}

// Output:
// 0 1 true
// 1 1 false
// [2 3 5 7 11 13 17 19 23 29]
// 4
// 0 0;0 2;
