package main

import "fmt"

type big struct {
	arr [10]int
	s   []int
	m   map[string]int
}

func change(b big, i int, s string, a [3]int, sl []int, m map[string]int, p *int, f func()) big {
	b.arr[0] = 99
	b.s[0] = 99
	b.m["x"] = 99
	b.s = nil
	i, s = 2, "changed"
	a[0] = 2
	sl[0] = 2
	sl = append(sl, 3)
	m["k"] = 2
	m = nil
	*p = 2
	p = nil
	f()
	return b
}

func reuse(n int) (r []int) {
	for n := n; n > 0; n-- {
		r = append(r, n)
	}
	n = -1
	return append(r, n)
}

func main() {
	b := big{s: []int{1}, m: map[string]int{}}
	i, s, a, sl, m, n := 1, "orig", [3]int{1}, []int{1}, map[string]int{}, 1
	c := change(b, i, s, a, sl, m, &n, func() { i = 50 })
	fmt.Println(b, i, s, a, sl, m, n)
	fmt.Println(c.arr[0], c.s == nil, len(c.m))
	fmt.Println(reuse(3))
}

// Output:
// {[0 0 0 0 0 0 0 0 0 0] [99] map[x:99]} 50 orig [1 0 0] [2] map[k:2] 2
// 99 true 1
// [3 2 1 -1]
