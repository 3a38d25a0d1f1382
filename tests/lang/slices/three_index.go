package main

import "fmt"

func main() {
	a := [10]int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}
	s := a[2:5:7]
	fmt.Println(s, len(s), cap(s))
	s = append(s, 100)
	fmt.Println(a, cap(s))
	s = append(s, 101, 102)
	s[0] = -1
	fmt.Println(a, s)
	t := a[:3:3]
	t = append(t, 55)
	fmt.Println(a[3], t)
	u := a[4:4:4]
	fmt.Println(len(u), cap(u), u == nil)
	v := s[1:2:3]
	fmt.Println(v, cap(v), v[:2])
	p := &a
	w := p[8:9:10]
	fmt.Println(w, cap(w))
	lo, hi, mx := 1, 3, 6
	x := a[lo:hi:mx]
	x = x[1:cap(x)]
	fmt.Println(x, len(x), cap(x), a[lo:hi:hi])
}

// Output:
// [2 3 4] 3 5
// [0 1 2 3 4 100 6 7 8 9] 5
// [0 1 2 3 4 100 6 7 8 9] [-1 3 4 100 101 102]
// 3 [0 1 2 55]
// 0 0 false
// [3] 2 [3 4]
// [8] 2
// [2 3 4 100] 4 4 [1 2]
