package main

import "fmt"

type large struct {
	a [100000]int
	s string
}

var global large

func local() int {
	var x [100000]int
	x[0], x[99999] = 1, 2
	_ = x
	return x[0] + x[99999]
}

func literal(n int) int {
	t := large{s: "x", a: [100000]int{3: n, 99999: 1}}
	return t.a[3] + t.a[99999] + len(t.s)
}

func copied(p *large) (int, int) {
	t := *p
	t.a[1]++
	u := t
	u.a[1]++
	return p.a[1], u.a[1]
}

func main() {
	fmt.Println(local(), literal(4))
	fmt.Println(copied(&global))
	each := []func() int{}
	for i := range 3 {
		t := large{a: [100000]int{7: i}}
		each = append(each, func() int { t.a[7]++; return t.a[7] })
	}
	for _, f := range each {
		fmt.Println(f(), f())
	}
	defer func() { fmt.Println(recover()) }()
	var p *large
	_ = *p
}

// Output:
// 3 6
// 0 2
// 1 2
// 2 3
// 3 4
// runtime error: invalid memory address or nil pointer dereference
