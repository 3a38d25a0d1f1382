package main

import "fmt"

type T struct{ a int }

func (T) M() {}

func main() {
	fmt.Println(x) // ERROR 14 "^undefined: x$"
	y = 1 // ERROR 2 "^undefined: y$"
	var t T
	t.b = 2 // ERROR 4 "^t\.b undefined \(type T has no field or method b\)$"
	t.N() // ERROR 4 "^t\.N undefined \(type T has no field or method N\)$"
	t.m() // ERROR 4 "^t\.m undefined \(type T has no field or method m, but does have method M\)$"
	t.A = 1 // ERROR 4 "^t\.A undefined \(type T has no field or method A, but does have field a\)$"
	fmt.Printn("x") // ERROR 6 "^undefined: fmt\.Printn$"
	fmt.println("x") // ERROR 6 "^undefined: fmt\.println \(but have Println\)$"
	var u U // ERROR 6 "^declared and not used: u$" 8 "^undefined: U$"
	foo(1) // ERROR 2 "^undefined: foo$"
	math.Sqrt(2) // ERROR 2 "^undefined: math$"
	_ = T{b: 1} // ERROR 8 "^unknown field b in struct literal of type T$"
}
