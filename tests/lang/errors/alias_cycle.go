package main

type A = B // ERROR 6 "^invalid recursive type A\n\t3:6: A refers to B\n\t4:6: B refers to A$"
type B = A

type S = struct{ s S } // ERROR 6 "^invalid recursive type: S refers to itself$"

type P = *P // ERROR 6 "^invalid recursive type: P refers to itself$"

type T struct { // ERROR 6 "^invalid recursive type: T refers to itself$"
	T
}

type M map[string]M

type L []L

type Fn func(Fn) Fn

type N struct{ next **N }

func main() {
	var m M = M{"a": nil}
	m["a"] = L{} // ERROR 11 "^cannot use L\{\} \(value of slice type L\) as M value in assignment$"
}
