package main

import "fmt"

type U interface{ int | string }

func F[A, B any]() {
	type in[Q any] struct{ q Q; a A; m map[string]B }
	type plain struct{ x in[A] }
	type rec[Q any] struct{ p *rec[Q]; b B }
	fmt.Printf("%T %T %T\n", in[bool]{}, plain{}, rec[B]{})
	func() {
		type deep[X, Y any] struct{ in[X] }
		var d deep[int8, uint]
		fmt.Printf("%T %v\n", d, d)
		var e any = d
		_, ok := e.(deep[int8, uint])
		fmt.Println(ok)
	}()
}

type S[T any] struct{}

func (S[T]) M() {
	type l[Q any] struct{}
	fmt.Printf("%T\n", l[int]{})
}
func (S[T]) N[Z any]() {
	type l[Q any] struct{}
	type p struct{}
	fmt.Printf("%T %T\n", l[int]{}, p{})
}

func main() {
	F[int, string]()
	F[string, in2[int]]()
	type x[T any] struct{ v T }
	fmt.Printf("%T\n", x[int]{})
	S[int]{}.M()
	S[x[int]]{}.N[int8]()
}

type in2[T any] struct{}

// Output:
// main.in[int,string;bool] main.plain[int,string] main.rec[int,string;string]
// main.deep[int,string;int8,uint] {{0 0 map[]}}
// true
// main.in[string,main.in2[int];bool] main.plain[string,main.in2[int]] main.rec[string,main.in2[int];main.in2[int]]
// main.deep[string,main.in2[int];int8,uint] {{0  map[]}}
// true
// main.x[int]
// main.l[int;int]
// main.l[main.x[int]·8,int8;int] main.p[main.x[int]·8,int8]
