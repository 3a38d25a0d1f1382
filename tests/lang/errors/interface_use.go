package main

type I interface{ M() }

type Num interface{ ~int | ~float64 }

type T struct{}

func (t *T) M() {}

func (i I) N() {} // ERROR 9 "^invalid receiver type I \(pointer or interface type\)$"

func (p **T) P() {} // ERROR 10 "^invalid receiver type \*\*T$"

func (int) Q() {} // ERROR 7 "^cannot define new methods on non-local type int$"

func (x []int) R() {} // ERROR 9 "^invalid receiver type \[\]int$"

func (t T, u T) S() {} // ERROR 17 "^method has multiple receivers$"

func () V() {} // ERROR 9 "^method has no receiver$"

func (t undefinedT) W() {} // ERROR 9 "^undefined: undefinedT$"

type Ptr *T

func (p Ptr) X() {} // ERROR 9 "^invalid receiver type Ptr \(pointer or interface type\)$"

func main() {
	var n Num // ERROR 6 "^declared and not used: n$" 8 "^cannot use type Num outside a type constraint: interface contains type constraints$"
	var c comparable // ERROR 6 "^declared and not used: c$" 8 "^cannot use type comparable outside a type constraint: interface is \(or embeds\) comparable$"
	I.M() // ERROR 2 "^not enough arguments in call to I\.M\n\thave \(\)\n\twant \(I\)$"
	I{}.M() // ERROR 2 "^invalid composite literal type I$"
	var i I
	i.m() // ERROR 4 "^i\.m undefined \(type I has no field or method m, but does have method M\)$"
	i.M // ERROR 2 "^i\.M \(value of type func\(\)\) is not used$"
	i.M = nil // ERROR 2 "^cannot assign to i\.M \(neither addressable nor a map index expression\)$"
	T.M(T{}) // ERROR 4 "^invalid method expression T\.M \(needs pointer receiver \(\*T\)\.M\)$"
	(*T).M() // ERROR 2 "^not enough arguments in call to \(\*T\)\.M\n\thave \(\)\n\twant \(\*T\)$"
	_ = I.M
	new(I).M() // ERROR 9 "^new\(I\)\.M undefined \(type \*I is pointer to interface, not interface\)$"
	var p **T
	p.M() // ERROR 4 "^p\.M undefined \(type \*\*T has no field or method M\)$"
	T{}.M() // ERROR 6 "^cannot call pointer method M on T$"
}
