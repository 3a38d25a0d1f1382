package main

import "fmt"

type I interface{ M() int }
type J interface {
	I
	N()
}
type A int
type B struct{ A }

func (a A) M() int { return int(a) }
func (B) N()       {}

func f(x any) (s string) {
	switch x.(type) {
	case A:
		s += "A"
	case J:
		s += "J"
	case I:
		s += "I"
	}
	switch y := x; z := y.(type) {
	case A, B:
		s += fmt.Sprintf(" %T", z)
	default:
		s += " default"
		if z == nil {
			s += " nil"
			break
		}
		s += " after"
	}
	switch x := x.(type) {
	case I:
		s += fmt.Sprint(" ", x.M())
	case nil:
		s += " none"
	case interface {
		M() int
		N()
	}:
		s += " unreachable"
	}
	return
}

func g(i I) string {
	switch i := i.(type) {
	case nil:
		return "nil I"
	case J:
		i.N()
		return "J"
	case A:
		return fmt.Sprint("A", i+1)
	}
	return "?"
}

func main() {
	b := B{7}
	fmt.Println(f(A(1)))
	fmt.Println(f(b))
	fmt.Println(f(&b))
	fmt.Println(f(nil))
	fmt.Println(f("x"))
	fmt.Println(g(nil), g(b), g(A(3)))
	n := 0
	switch next := func() any { n++; return n }; next().(type) {
	case string:
		fmt.Println("string")
	case int:
		fmt.Println("int", n)
	}
	switch any(1).(type) {
	}
loop:
	for i := range 5 {
		switch any(i).(type) {
		case int:
			if i == 2 {
				break loop
			}
			continue loop
		}
	}
	fmt.Println("done")
}

// Output:
// A main.A 1
// J main.B 7
// J default after 7
//  default nil none
//  default after
// nil I J A4
// int 1
// done
