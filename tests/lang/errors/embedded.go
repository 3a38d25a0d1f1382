package main

type A struct{ x, y int }
type B struct{ x int }

func (A) M() {}
func (B) M() {}

type C struct {
	A
	B
}

type I interface{ M() }

type P *A

type D struct {
	P // ERROR 2 "^embedded field type cannot be a pointer$"
	*I // ERROR 2 "^embedded field type cannot be a pointer to an interface$"
}

func main() {
	var c C
	_ = c.x // ERROR 8 "^ambiguous selector c\.x$"
	_ = c.y
	c.M() // ERROR 4 "^ambiguous selector c\.M$"
	var i I = c // ERROR 12 "^cannot use c \(variable of struct type C\) as I value in variable declaration: C does not implement I \(ambiguous selector C\.M\)$"
	_ = C{x: 1} // ERROR 8 "^unknown field x in struct literal of type C$"
	_ = C.M // ERROR 8 "^ambiguous selector C\.M$"
	_ = i
}
