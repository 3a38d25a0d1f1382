package main

import "fmt"

func main() {
	m := map[int]int{}
	for i := range 100 {
		m[i] = i
	}
	seen := map[int]bool{}
	for k := range m {
		seen[k] = true
		for j := range 100 {
			if !seen[j] && j%2 == 0 {
				delete(m, j)
			}
		}
		if k < 100 {
			m[k+1000] = 1
		}
	}
	wrong := 0
	for k := range seen {
		if k < 100 && k%2 == 0 && len(seen) > 0 && m[k] != k {
			wrong++
		}
	}
	fmt.Println(wrong)
	for k := range m {
		delete(m, k)
	}
	fmt.Println(len(m))
}

// Output:
// 0
// 0
