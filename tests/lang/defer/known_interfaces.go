package main

import "fmt"

type I interface{ M(int) }
type V []int

func (v V) M(n int) { fmt.Println("M", len(v), n) }

type P struct{ a [3]int }

func (p P) M(n int)   { fmt.Println("PM", p.a, n) }
func (p *P) N(n int)  { fmt.Println("PN", p == nil, n) }

func f(n int) int { fmt.Println("f", n); return n }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	try(func() {
		var i I = (*V)(nil)
		defer i.M(f(1))
		fmt.Println("deferred")
	})
	try(func() {
		p := new(P)
		var i I = p
		defer i.M(f(2))
		p.a[1] = 7
		fmt.Println("deferred")
	})
	try(func() {
		p := new(P)
		defer I(p).M(f(3))
		p.a[1] = 8
		fmt.Println("deferred")
	})
	try(func() {
		p := new(P)
		defer p.M(f(4))
		p.a[1] = 8
		fmt.Println("deferred")
	})
	try(func() {
		var i I
		defer i.M(f(5))
		fmt.Println("deferred")
	})
	try(func() {
		var p *P
		defer p.M(f(6))
		fmt.Println("deferred")
	})
	try(func() {
		var p *P
		defer p.N(f(7))
		var i interface{ N(int) } = p
		defer i.N(f(8))
		defer I(P{[3]int{1}}).M(9)
		fmt.Println("deferred")
	})
}

// Output:
// f 1
// deferred
// runtime error: invalid memory address or nil pointer dereference
// f 2
// deferred
// PM [0 7 0] 2
// <nil>
// f 3
// deferred
// PM [0 8 0] 3
// <nil>
// f 4
// deferred
// PM [0 0 0] 4
// <nil>
// f 5
// runtime error: invalid memory address or nil pointer dereference
// f 6
// runtime error: invalid memory address or nil pointer dereference
// f 7
// f 8
// deferred
// PM [1 0 0] 9
// PN true 8
// PN true 7
// <nil>
