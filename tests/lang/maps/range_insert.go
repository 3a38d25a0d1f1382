package main

import "fmt"

// Old entries are seen exactly once although the map grows while it is ranged over.
func main() {
	m := map[int]bool{}
	for i := range 50 {
		m[i] = true
	}
	seen := map[int]int{}
	for k := range m {
		seen[k]++
		if k < 50 {
			for j := range 40 {
				m[1000+k*100+j] = false
			}
		}
	}
	old, twice := 0, 0
	for k, n := range seen {
		if k < 50 {
			old++
		}
		if n > 1 {
			twice++
		}
	}
	fmt.Println(old, twice, len(m))
	s := map[string]int{"a": 1}
	n := 0
	for k := range s {
		n++
		if len(s) < 500 {
			s[k+"x"] = n
		}
		delete(s, k)
	}
	fmt.Println(n >= 1, len(s) <= 1)
	total := 0
	mm := map[int]int{1: 1, 2: 2, 3: 3}
	for k := range mm {
		mm[k] *= 10
		total += mm[k]
	}
	fmt.Println(total, mm)
}

// Output:
// 50 0 2050
// true true
// 60 map[1:10 2:20 3:30]
