package main

import "fmt"

type A struct{ x, only int }
type B struct{ x int }

func (A) M() string { return "A.M" }
func (B) M() string { return "B.M" }
func (B) N() string { return "B.N" }

// x and M are ambiguous at depth one, which is no error until they are used.
type C struct {
	A
	B
}

type D struct {
	C
	x string
}

func (D) M() string { return "D.M" }

type E struct {
	error
	fmt.Stringer
	int
	*string
}

type name string

func (n name) String() string { return "name " + string(n) }

type Node struct {
	*Node
	v int
}

func main() {
	c := C{A{1, 2}, B{3}}
	fmt.Println(c.A.x, c.B.x, c.only, c.A.M(), c.B.M(), c.N())
	d := D{c, "dx"}
	fmt.Println(d.x, d.M(), d.A.x, d.only, d.N())
	s := "ptr"
	e := E{fmt.Errorf("bad"), name("n"), 5, &s}
	e.int++
	fmt.Println(e.error, e.Error(), e.Stringer.String(), e.int, *e.string)
	n := Node{&Node{nil, 1}, 2}
	fmt.Println(n.v, n.Node.v, n.Node.Node == nil)
	n.Node.v += 10
	fmt.Println(n.Node.v)
}

// Output:
// 1 3 2 A.M B.M B.N
// dx D.M 1 2 B.N
// bad bad name n 6 ptr
// 2 1 true
// 11
