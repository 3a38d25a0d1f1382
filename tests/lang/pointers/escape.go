package main

import "fmt"

type S struct {
	a [4]int
	s string
}

func ptrs() (out []*int) {
	for i := 0; i < 3; i++ {
		out = append(out, &i)
	}
	return
}

func field() *int {
	s := S{a: [4]int{1, 2, 3, 4}}
	return &s.a[2]
}

func result() (r int, p *int) {
	p = &r
	r = 5
	return r + 1, p
}

func param(x S) *S { x.s += "!"; return &x }

func nested() func() *int {
	n := 0
	return func() *int { n++; return &n }
}

func main() {
	for _, p := range ptrs() {
		fmt.Print(*p, " ")
	}
	fmt.Println(*field())
	r, p := result()
	fmt.Println(r, *p)
	orig := S{s: "x"}
	fmt.Println(param(orig).s, orig.s)
	f := nested()
	a, b := f(), f()
	fmt.Println(*a, a == b)
	var keep *string
	{
		inner := "kept"
		keep = &inner
		inner += "!"
	}
	fmt.Println(*keep)
	m := map[string]*S{}
	for _, k := range []string{"a", "b"} {
		s := S{s: k}
		m[k] = &s
	}
	fmt.Println(m["a"].s, m["b"].s)
}

// Output:
// 0 1 2 3
// 6 6
// x! x
// 2 true
// kept!
// a b
