package main

import "fmt"

type T struct{ n int }

func (t T) Val(x int) int  { return t.n + x }
func (t *T) Ptr(x int) int { t.n += x; return t.n }

type I interface{ Val(int) int }

type Outer struct {
	T
	p *T
}

func apply(f func(int) int, x int) int { return f(x) }

func main() {
	t := T{1}
	v := t.Val
	p := t.Ptr
	t.n = 100
	fmt.Println(v(1), p(1), t.n, v(1))
	pt := &t
	v2 := pt.Val
	pt.n = 7
	fmt.Println(v2(0), pt.Val(0))
	fmt.Println(T.Val(t, 5), (*T).Ptr(&t, 5), (*T).Val(pt, 1), t.n)
	var i I = t
	f := i.Val
	i = T{50}
	fmt.Println(f(0), i.Val(0), I.Val(i, 1))
	o := Outer{T{3}, pt}
	g := o.Val
	h := o.Ptr
	k := o.p.Ptr
	o.n = 30
	fmt.Println(g(0), h(1), k(1), Outer.Val(o, 1), (*Outer).Ptr(&o, 1))
	fmt.Println(apply(t.Val, 1), apply(T{9}.Val, 1), apply(func(x int) int { return -x }, 4))
	fs := []func(int) int{t.Val, pt.Ptr, i.Val}
	for _, f := range fs {
		fmt.Print(f(1), " ")
	}
	m := map[string]func(T, int) int{"val": T.Val}
	fmt.Println(m["val"](t, 2))
	fmt.Printf("%T %T %T %T\n", T.Val, (*T).Ptr, t.Val, I.Val)
	e := interface{ Val(int) int }.Val
	fmt.Println(e(t, 0))
}

// Output:
// 2 101 101 2
// 101 7
// 12 12 13 12
// 12 50 51
// 3 31 13 32 32
// 14 10 -4
// 14 14 51 16
// func(main.T, int) int func(*main.T, int) int func(int) int func(main.I, int) int
// 14
