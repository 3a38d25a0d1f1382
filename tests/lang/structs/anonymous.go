package main

import "fmt"

type Named struct {
	A int
	B string
}

func main() {
	a := struct {
		A int
		B string
	}{1, "x"}
	var b struct {
		A int
		B string
	}
	b = a
	var n Named = a
	a = n
	fmt.Println(a == b, n == a, n)
	fmt.Printf("%T %T\n", a, n)
	list := []struct {
		in   string
		want int
	}{{"a", 1}, {"bb", 2}}
	for _, t := range list {
		fmt.Println(t.in, len(t.in) == t.want)
	}
	m := map[string]struct{ lo, hi int }{"r": {1, 2}}
	fmt.Println(m["r"].hi, m["none"])
	type tree struct {
		l, r *tree
		v    struct{ k, n int }
	}
	t := tree{v: struct{ k, n int }{1, 2}, l: &tree{}}
	t.l.v.k = 5
	fmt.Println(t.v, t.l.v, t.r == nil)
	f := func(o struct{ verbose bool }) bool { return o.verbose }
	fmt.Println(f(struct{ verbose bool }{true}))
	var e, g struct{}
	fmt.Println(e == g, [2]struct{}{}, len([]struct{}{e, g}))
	var i any = struct{ x int }{3}
	fmt.Println(i == any(struct{ x int }{3}), i == any(struct{ y int }{3}))
}

// Output:
// true true {1 x}
// struct { A int; B string } main.Named
// a true
// bb true
// 2 {0 0}
// {1 2} {5 0} true
// true
// true [{} {}] 2
// true false
