package main

type A struct{ a A } // ERROR 6 "^invalid recursive type: A refers to itself$"

type B struct{ c C } // ERROR 6 "^invalid recursive type B\n\t5:6: B refers to C\n\t6:6: C refers to B$"
type C struct{ b [2]B }

type D [3]D // ERROR 6 "^invalid recursive type: D refers to itself$"

type E struct {
	p *E
	s []E
	m map[string]E
	f func(E) E
}

type F interface{ F } // ERROR 6 "^invalid recursive type: F refers to itself$"
type G interface{ H } // ERROR 6 "^invalid recursive type G\n\t18:6: G refers to H\n\t19:6: H refers to G$"
type H interface{ G }

type I I // ERROR 6 "^invalid recursive type: I refers to itself$"

type J K // ERROR 6 "^invalid recursive type J\n\t23:6: J refers to K\n\t24:6: K refers to J$"
type K J

func main() {}
