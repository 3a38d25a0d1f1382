// A map with int keys: insert, look up, update, range.
package main

import "fmt"

func main() {
	m := map[int]int{}
	x := uint32(1)
	for range 900_000 {
		x = x*1664525 + 1013904223
		m[int(x>>14)]++
	}
	hits, sum := 0, 0
	for i := range 1_200_000 {
		if n, ok := m[i]; ok {
			hits += n
		}
	}
	for k, v := range m {
		sum += k ^ v
	}
	fmt.Println(len(m), hits, sum)
}

// Output:
// 253644 900000 33257949724
