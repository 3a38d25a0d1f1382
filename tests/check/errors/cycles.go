package main

import "unsafe"

type (
	A struct{ a A } // ERROR 2 "^invalid recursive type: A refers to itself$"
	B struct{ c C } // ERROR 2 "^invalid recursive type B\n\t7:2: B refers to C\n\t8:2: C refers to B$"
	C struct{ b B }
	D [2]D // ERROR 2 "^invalid recursive type: D refers to itself$"
	E E // ERROR 2 "^invalid recursive type: E refers to itself$"
	F = F // ERROR 2 "^invalid recursive type: F refers to itself$"
	G interface{ G } // ERROR 2 "^invalid recursive type: G refers to itself$"
	H struct{ h *H }
	I []I
	J func(J) J
	K = []K // ERROR 2 "^invalid recursive type: K refers to itself$"
	L struct{ m [unsafe.Sizeof(M{})]int } // ERROR 2 "^invalid recursive type L\n\t17:2: L refers to M\n\t18:2: M refers to L$" 15 "^array length unsafe\.Sizeof\(M\{\}\) \(value of type uintptr\) must be constant$"
	M struct{ l L }
	N[T any] struct{ n N[N[T]] } // ERROR 21 "^invalid recursive type: N\[N\[T\]\] refers to itself$"
	O[T any] struct{ p *O[T] }
	P [len(p)]int // ERROR 2 "^invalid recursive type P\n\t21:2: P refers to p\n\t24:5: p refers to P$"
)

var p P

var (
	x = y // ERROR 2 "^initialization cycle for x\n\t27:2: x refers to y\n\t28:2: y refers to z\n\t29:2: z refers to x$"
	y = z
	z = x
	w = f() // ERROR 2 "^initialization cycle for w\n\t30:2: w refers to f\n\t35:6: f refers to g\n\t36:6: g refers to w$"
	u = u // ERROR 2 "^initialization cycle: u refers to itself$"
	v = func() int { return v }() // ERROR 2 "^initialization cycle: v refers to itself$"
)

func f() int { return g() }
func g() int { return w }

const (
	c1 = c2 // ERROR 2 "^initialization cycle for c1\n\t39:2: c1 refers to c2\n\t40:2: c2 refers to c1$"
	c2 = c1
	c3 = len([c3]int{}) // ERROR 2 "^initialization cycle: c3 refers to itself$"
)

type T struct{}

func (T) m() int { return t1 }

var t1 = T.m(T{}) // ERROR 5 "^initialization cycle for t1\n\t48:5: t1 refers to m\n\t46:10: m refers to t1$"

func Grow[X any](x X) { Grow(&x) }

func main() {}
