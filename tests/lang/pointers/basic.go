package main

import "fmt"

type T struct {
	n int
	p *T
}

func inc(p *int)        { *p++ }
func swap(a, b *string) { *a, *b = *b, *a }
func fresh(n int) *int  { n *= 2; return &n }

var global = 5

func main() {
	x := 1
	p, q := &x, &x
	*p = 10
	inc(q)
	fmt.Println(x, *p == *q, p == q, p != nil)
	pp := &p
	**pp += 5
	*pp = &global
	*p = 50
	fmt.Println(x, global, *q, **pp)
	a, b := "a", "b"
	swap(&a, &b)
	fmt.Println(a, b)
	f, g := fresh(1), fresh(1)
	*f = 7
	fmt.Println(*f, *g, f == g)
	t := &T{1, &T{2, nil}}
	t.p.p = t
	t.p.p.p.n = 20
	fmt.Println(t.n, t.p.n, t.p.p == t)
	arr := [3]int{1, 2, 3}
	e := &arr[1]
	arr[1] = 22
	*e++
	fmt.Println(arr, *e)
	s := []T{{n: 1}, {n: 2}}
	sp := &s[0]
	s = append(s, T{n: 3})
	sp.n = 100
	fmt.Println(s[0].n, sp.n)
	n := new(int)
	*n -= 3
	fmt.Println(*n, *new(string) == "", new(T).p == nil)
	var np *int
	fmt.Println(np == nil, np, (*int)(nil) == np)
}

// Output:
// 11 true true true
// 16 50 16 50
// b a
// 7 2 false
// 1 20 true
// [1 23 3] 23
// 1 100
// -3 true true
// true <nil> true
