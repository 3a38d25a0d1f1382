package main

import "fmt"

// Entries removed before they are reached are not visited, each entry is visited at most once.
func main() {
	m := map[int]int{}
	for i := range 100 {
		m[i] = i
	}
	visited := 0
	for k := range m {
		visited++
		delete(m, k)
		delete(m, (k+50)%100)
	}
	fmt.Println(visited, len(m))
	for i := range 64 {
		m[i] = i
	}
	seen := map[int]int{}
	for k := range m {
		seen[k]++
		if len(seen) == 10 {
			clear(m)
		}
	}
	fmt.Println(len(seen), len(m))
	for i := range 10 {
		m[i] = 1
	}
	for k, v := range m {
		if k%2 == 0 {
			delete(m, k)
		} else {
			m[k] = v + 1
		}
	}
	fmt.Println(m)
	for k := range m {
		m = nil
		_ = k
	}
	fmt.Println(m == nil)
}

// Output:
// 50 0
// 10 0
// map[1:2 3:2 5:2 7:2 9:2]
// true
