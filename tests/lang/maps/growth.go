package main

import "fmt"

func main() {
	m := make(map[int]int)
	for i := range 20000 {
		m[i*i] = i
	}
	ok := true
	for i := range 20000 {
		if v, found := m[i*i]; !found || v != i {
			ok = false
		}
	}
	fmt.Println(len(m), ok, m[3])
	for i := range 20000 {
		if i%3 != 0 {
			delete(m, i*i)
		}
	}
	fmt.Println(len(m))
	sum := 0
	for k, v := range m {
		if k != v*v {
			ok = false
		}
		sum += v
	}
	fmt.Println(sum, ok)
	s := map[string][]int{}
	for i := range 3000 {
		k := fmt.Sprintf("key%d", i%700)
		s[k] = append(s[k], i)
	}
	fmt.Println(len(s), s["key5"], len(s["key699"]))
	st := map[[3]int8]struct{ n int }{}
	for i := range 1000 {
		k := [3]int8{int8(i), int8(i >> 4), int8(i % 3)}
		e := st[k]
		e.n++
		st[k] = e
	}
	fmt.Println(len(st))
}

// Output:
// 20000 true 0
// 6667
// 66663333 true
// 700 [5 705 1405 2105 2805] 4
// 1000
