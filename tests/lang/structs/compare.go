package main

import "fmt"

type P struct {
	a int8
	b string
	c float64
	d any
	e [2]bool
	f *int
}

type blank struct {
	x int
	_ int
	y string
}

func main() {
	n := 1
	p := P{1, "s", 0.5, 3, [2]bool{true, false}, &n}
	q := p
	fmt.Println(p == q, p != q)
	q.d = "3"
	fmt.Println(p == q)
	q = p
	q.e[1] = true
	fmt.Println(p == q)
	q = p
	q.f = new(int)
	fmt.Println(p == q)
	nan := 0.0
	nan /= nan
	r := P{c: nan}
	fmt.Println(r == r)
	fmt.Println(P{c: 0} == P{c: nan * 0}, P{} == P{d: nil})
	negative := P{c: -1}
	negative.c *= 0
	fmt.Println(negative == P{}, negative.c)
	fmt.Println(blank{1, 2, "y"} == blank{1, 3, "y"}, blank{x: 1} == blank{x: 2})
	var i, j any = p, p
	fmt.Println(i == j, i == any(q), i != nil)
	defer func() { fmt.Println(recover()) }()
	a, b := P{a: 1, d: []int{}}, P{a: 2, d: []int{}}
	fmt.Println(a == b)
	b.a = 1
	fmt.Println(a == b)
}

// Output:
// true false
// false
// false
// false
// false
// false true
// true -0
// true false
// true false true
// false
// runtime error: comparing uncomparable type []int
