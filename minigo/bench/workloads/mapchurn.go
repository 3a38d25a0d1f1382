// Maps under churn: insert and delete in turn, many small maps, struct keys.
package main

import "fmt"

type point struct{ x, y int32 }

func main() {
	m := map[int]int{}
	for i := range 1_500_000 {
		m[i] = i
		if i >= 1000 {
			delete(m, i-1000)
		}
	}
	small := 0
	for i := range 60_000 {
		s := make(map[int]bool)
		for j := range 6 {
			s[i%(j+2)] = true
		}
		small += len(s)
	}
	grid := map[point]int{}
	p := point{}
	for i := range 600_000 {
		p.x, p.y = (p.x+int32(i))&127, (p.y^p.x+1)&127
		grid[p]++
	}
	fmt.Println(len(m), small, len(grid), grid[p])
}

// Output:
// 1000 215998 255 2344
