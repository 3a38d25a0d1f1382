package main

import (
	"fmt"
	"io"
)

type I interface {
	M(int) string
	N()
}

type A struct{}
type B struct{}
type C struct{}
type D struct{}

func (A) M(int) string    { return "" }
func (*B) M(int) string   { return "" }
func (*B) N()             {}
func (C) M(string) string { return "" }
func (C) N()              {}
func (D) m(int) string    { return "" }
func (D) N()              {}

func use(i I) {}

func main() {
	var i I = A{} // ERROR 12 "^cannot use A\{\} \(value of struct type A\) as I value in variable declaration: A does not implement I \(missing method N\)$"
	i = B{} // ERROR 6 "^cannot use B\{\} \(value of struct type B\) as I value in assignment: B does not implement I \(method M has pointer receiver\)$"
	i = &B{}
	i = C{} // ERROR 6 "^cannot use C\{\} \(value of struct type C\) as I value in assignment: C does not implement I \(wrong type for method M\)\n\t\thave M\(string\) string\n\t\twant M\(int\) string$"
	i = D{} // ERROR 6 "^cannot use D\{\} \(value of struct type D\) as I value in assignment: D does not implement I \(missing method M\)\n\t\thave m\(int\) string\n\t\twant M\(int\) string$"
	i = 5 // ERROR 6 "^cannot use 5 \(constant of type int\) as I value in assignment: int does not implement I \(missing method M\)$"
	use(A{}) // ERROR 6 "^cannot use A\{\} \(value of struct type A\) as I value in argument to use: A does not implement I \(missing method N\)$"
	use("x") // ERROR 6 `^cannot use "x" \(constant of type string\) as I value in argument to use: string does not implement I \(missing method M\)$`
	var s fmt.Stringer = &i // ERROR 23 "^cannot use &i \(value of type \*I\) as fmt\.Stringer value in variable declaration: \*I does not implement fmt\.Stringer \(type \*I is pointer to interface, not interface\)$"
	var w io.Writer = A{} // ERROR 20 "^cannot use A\{\} \(value of struct type A\) as io\.Writer value in variable declaration: A does not implement io\.Writer \(missing method Write\)$"
	var r io.Reader = i // ERROR 20 "^cannot use i \(variable of interface type I\) as io\.Reader value in variable declaration: I does not implement io\.Reader \(missing method Read\)$"
	_ = i.(A) // ERROR 6 "^impossible type assertion: i\.\(A\)\n\tA does not implement I \(missing method N\)$"
	_ = i.(C) // ERROR 6 "^impossible type assertion: i\.\(C\)\n\tC does not implement I \(wrong type for method M\)\n\t\thave M\(string\) string\n\t\twant M\(int\) string$"
	_ = any(1).(I)
	_, _, _ = s, w, r
	var p *I = &i
	p.N() // ERROR 4 "^p\.N undefined \(type \*I is pointer to interface, not interface\)$"
	switch i.(type) {
	case D: // ERROR 7 "^impossible type switch case: D\n\ti \(variable of interface type I\) cannot have dynamic type D \(missing method M\)\n\t\thave m\(int\) string\n\t\twant M\(int\) string$"
	}
}
