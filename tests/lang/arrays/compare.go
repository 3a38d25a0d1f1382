package main

import "fmt"

type point struct{ x, y int }

func main() {
	a, b := [2]int{1, 2}, [2]int{1, 2}
	fmt.Println(a == b, a != b, &a == &b)
	b[1] = 3
	fmt.Println(a == b, [0]int{} == [0]int{})
	s, t := [2]string{"a", "b"}, [...]string{"a", "b"}
	fmt.Println(s == t, [1]any{1} == [1]any{1}, [1]any{1} == [1]any{"1"})
	p := [2]point{{1, 2}, {3, 4}}
	q := p
	fmt.Println(p == q)
	q[1].y++
	fmt.Println(p == q, p[0] == q[0])
	m := map[[2]int]string{{1, 2}: "a", {3, 4}: "b"}
	fmt.Println(m[a], m[[2]int{3, 4}], m[[2]int{}] == "", len(m))
	nan := 0.0
	nan /= nan
	f := [2]float64{1, nan}
	fmt.Println(f == f, [1]float64{0} == [1]float64{-nan * 0})
	var big [100]int
	other := big
	other[99] = 1
	fmt.Println(big == other, big == [100]int{})
}

// Output:
// true false false
// false true
// true true false
// true
// false true
// a b true 2
// false false
// false true
