package main

type T struct {
	a int
	b string
	a float64 // ERROR 2 "^a redeclared\n\t4:2: other declaration of a$"
}

func (t T) M()  {}
func (t *T) M() {} // ERROR 13 "^method T\.M already declared at 9:12$"
func (t T) b()  {} // ERROR 12 "^field and method with the same name b\n\t5:2: other declaration of b$"

type I interface {
	F()
	F() // ERROR 2 "^duplicate method F\n\t14:2: other declaration of method F$"
	G(int)
}

func (t T) N() {}
func (t T) N(x int) {} // ERROR 12 "^method T\.N already declared at 19:12$"

type E struct {
	T
	T // ERROR 2 "^T redeclared\n\t23:2: other declaration of T$"
}

type F struct {
	T
	*T // ERROR 3 "^T redeclared\n\t28:2: other declaration of T$"
}

func main() {}
