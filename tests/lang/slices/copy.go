package main

import "fmt"

func main() {
	s := []int{1, 2, 3, 4, 5}
	d := make([]int, 3)
	fmt.Println(copy(d, s), d, copy(s, []int{9}), s, copy(d, []int(nil)))
	copy(s[1:], s)
	fmt.Println(s)
	copy(s, s[2:])
	fmt.Println(s)
	b := []byte("hello")
	n := copy(b[3:], "world")
	fmt.Println(n, string(b), copy(b, b), copy(b[:0], "x"))
	strs := []string{"a", "b", "c", "d"}
	copy(strs[2:], strs[:])
	fmt.Println(strs)
	a := [4]int{1, 2, 3, 4}
	copy(a[:2], a[2:])
	fmt.Println(a)
	m := [][]int{{1}, {2}}
	m2 := make([][]int, 2)
	copy(m2, m)
	m2[0][0] = 50
	m2[1] = nil
	fmt.Println(m, m2)
	type T struct {
		x int
		s string
	}
	ts := []T{{1, "a"}, {2, "b"}, {3, "c"}}
	copy(ts, ts[1:])
	fmt.Println(ts)
	s = append(s[:1], s[2:]...)
	fmt.Println(s, s[:5])
}

// Output:
// 3 [1 2 3] 1 [9 2 3 4 5] 0
// [9 9 2 3 4]
// [2 3 4 3 4]
// 2 helwo 5 0
// [a b a b]
// [3 4 3 4]
// [[50] [2]] [[50] []]
// [{2 b} {3 c} {3 c}]
// [2 4 3 4] [2 4 3 4 4]
