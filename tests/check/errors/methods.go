package main

import "strings"

type (
	T  struct{ a int }
	P  *T
	I  interface{}
	G[X any] struct{ v X }
	A  = T
	S  struct { T; b int }
	D1 struct{ x int }
	D2 struct{ x int }
	D  struct { D1; D2 }
	L  struct { *T }
)

func (t T) m()             {}
func (t T) m()             {} // ERROR 12 "^method T\.m already declared at 18:12$"
func (t T) a()             {} // ERROR 12 "^field and method with the same name a\n\t6:13: other declaration of a$"
func (t *T) p()            {}
func (A) alias()           {}
func (P) bad()             {} // ERROR 7 "^invalid receiver type P \(pointer or interface type\)$"
func (I) bad()             {} // ERROR 7 "^invalid receiver type I \(pointer or interface type\)$"
func (int) bad()           {} // ERROR 7 "^cannot define new methods on non-local type int$"
func ([]int) bad()         {} // ERROR 7 "^invalid receiver type \[\]int$"
func (strings.Builder) x() {} // ERROR 7 "^cannot define new methods on non-local type strings\.Builder$"
func (*strings.Builder) y() {} // ERROR 8 "^cannot define new methods on non-local type strings\.Builder$"
func (**T) z()             {} // ERROR 8 "^invalid receiver type \*\*T$"
func (x nope) q()          {} // ERROR 9 "^undefined: nope$"
func (G[X]) ok(x X) X      { return x }
func (G) missing()         {} // ERROR 7 "^cannot use generic type G\[X any\] without instantiation$"
func (G[X, Y]) many()      {} // ERROR 7 "^receiver declares 2 type parameters, but receiver base type declares 1$"
func (g G[int]) shadow() int { return g.v }
func (t T) _()             {}
func (t T) gen[Y any](y Y) Y { return y }

func main() {
	var t T
	t.m()
	T.m(t)
	T.p(t) // ERROR 4 "^invalid method expression T\.p \(needs pointer receiver \(\*T\)\.p\)$"
	(*T).p(&t)
	T{}.p() // ERROR 6 "^cannot call pointer method p on T$"
	t.none() // ERROR 4 "^t\.none undefined \(type T has no field or method none\)$"
	t.M() // ERROR 4 "^t\.M undefined \(type T has no field or method M, but does have method m\)$"
	t.a = 1 // ERROR 2 "^cannot assign to t\.a \(neither addressable nor a map index expression\)$"
	S{}.m()
	S{}.p() // ERROR 6 "^cannot call pointer method p on S$"
	var s S
	s.p()
	s.T.p()
	D{}.x // ERROR 6 "^ambiguous selector D\{\}\.x$"
	_ = D{}.x // ERROR 10 "^ambiguous selector D\{\}\.x$"
	L{}.p()
	_ = t.m == nil
	_ = T.a
	f := t.gen[string]
	_ = f(1) // ERROR 8 "^cannot use 1 \(untyped int constant\) as string value in argument to f$"
	_ = t.gen(1) + "a" // ERROR 6 `^invalid operation: t\.gen\(1\) \+ "a" \(mismatched types int and untyped string\)$`
	var b strings.Builder
	b.buf = nil // ERROR 4 "^b\.buf undefined \(cannot refer to unexported field buf\)$"
	b.writeString("x") // ERROR 4 "^b\.writeString undefined \(type strings\.Builder has no field or method writeString, but does have method WriteString\)$"
	b.WriteStrin("x") // ERROR 4 "^b\.WriteStrin undefined \(type strings\.Builder has no field or method WriteStrin\)$"
	strings.toUpper("x") // ERROR 10 "^undefined: strings\.toUpper \(but have ToUpper\)$"
	strings.Nope // ERROR 10 "^undefined: strings\.Nope$"
	strings = nil // ERROR 2 "^use of package strings not in selector$"
}
