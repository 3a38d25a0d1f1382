package main

import "fmt"

type T struct{ n int }

func (t T) get() int { return t.n }

func main() {
	f := func() int { return 1 }
	g := func() int { return 2 }
	f, y := g, f()
	fmt.Println(f(), y)
	t := T{5}
	t, z := T{6}, t.get()
	fmt.Println(t, z)
	t, w := T{7}, t.n
	fmt.Println(t, w)
	a := [2]int{1, 2}
	a, b := [2]int{3, 4}, a[1]
	fmt.Println(a, b)
	i := 0
	i, c := 1, a[i]
	fmt.Println(i, c)
	s := "ab"
	s, d := "cd", s[i:]
	fmt.Println(s, d)
	x := 3
	x, fn := 4, func() int { return x }
	fmt.Println(x, fn())
	var e any = x
	e, v := any("q"), e.(int)
	fmt.Println(e, v)
	p := &T{8}
	p, q := &T{9}, p.n
	fmt.Println(*p, q)
	p, h := &T{10}, p.get
	fmt.Println(*p, h())
	m := map[int]int{1: 1}
	m, k := map[int]int{2: 2}, m[1]
	fmt.Println(m, k)
	t.n, x = x, t.n
	fmt.Println(t, x)
	a[0], a[1], i = a[1], a[0], a[i]
	fmt.Println(a, i)
	x, t = t.n, T{x}
	fmt.Println(x, t)
}

// Output:
// 2 1
// {6} 5
// {7} 6
// [3 4] 2
// 1 3
// cd b
// 4 4
// q 4
// {9} 8
// {10} 9
// map[2:2] 1
// {4} 7
// [4 3] 4
// 4 {7}
