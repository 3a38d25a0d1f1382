package main

import "fmt"

type P struct{ a [3]int; q *P }

func (p P) M(n int) int { fmt.Println("PM", p.a, n); return 1 }

func f(n int) int { fmt.Println("f", n); return n }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}
var g *P
func set(n int) int { g.a[0] = n; return n }
func main() {
	try(func() { var p *P; p.M(f(1)) })
	try(func() { p := &P{}; p.q.M(f(2)) })
	try(func() { g = &P{}; g.M(set(3)) })
	try(func() { g = &P{}; p := g; p.M(set(4)) })
	try(func() { g = &P{}; p := g; defer p.M(set(5)) })
	try(func() { var p P; h := func() int { p.a[1] = 5; return 6}; p.M(h()) })
	try(func() { var p P; h := func() int { p.a[1] = 5; return 6}; defer p.M(h()) })
	try(func() { var p *P; x := p.M; fmt.Println("got"); x(1) })
	try(func() { var ps []P; ps[1].M(f(7)) })
	try(func() { g = &P{}; p := g; go1 := p.M; set(8); go1(9) })
}

// Output:
// f 1
// runtime error: invalid memory address or nil pointer dereference
// f 2
// runtime error: invalid memory address or nil pointer dereference
// PM [3 0 0] 3
// <nil>
// PM [4 0 0] 4
// <nil>
// PM [5 0 0] 5
// <nil>
// PM [0 5 0] 6
// <nil>
// PM [0 5 0] 6
// <nil>
// runtime error: invalid memory address or nil pointer dereference
// f 7
// runtime error: index out of range [1] with length 0
// PM [0 0 0] 9
// <nil>
