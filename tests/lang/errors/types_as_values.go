package main

type T struct{}

func f() {}

func main() {
	_ = T // ERROR 6 "^T \(type\) is not an expression$"
	_ = int // ERROR 6 "^int \(type\) is not an expression$"
	var x f // ERROR 6 "^declared and not used: x$" 8 "^f \(function\) is not a type$"
	x := T // ERROR 4 "^no new variables on left side of :=$" 7 "^T \(type\) is not an expression$"
	_ = []T // ERROR 6 "^\[\]T \(type\) is not an expression$"
	_ = *T // ERROR 6 "^\*T \(type\) is not an expression$"
	T.foo() // ERROR 4 "^T\.foo undefined \(type T has no field or method foo\)$"
	_ = f.x // ERROR 8 "^f\.x undefined \(type func\(\) has no field or method x\)$"
	_ = struct{} // ERROR 6 "^struct\{\} \(type\) is not an expression$"
	_ = map[T]int // ERROR 6 "^map\[T\]int \(type\) is not an expression$"
	var z main // ERROR 6 "^declared and not used: z$" 8 "^main \(function\) is not a type$"
	a := new(5, 6) // ERROR 2 "^declared and not used: a$" 7 "^invalid operation: too many arguments for new\(5, 6\) \(expected 1, found 2\)$"
	b := make(T) // ERROR 2 "^declared and not used: b$" 12 "^invalid argument: cannot make T: type must be slice, map, or channel$"
	_ = len(T) // ERROR 10 "^T \(type\) is not an expression$"
	_ = T + T // ERROR 6 "^T \(type\) is not an expression$"
	_ = nil // ERROR 6 "^use of untyped nil in assignment to _ identifier$"
	x := nil // ERROR 4 "^no new variables on left side of :=$"
	var w = nil // ERROR 6 "^declared and not used: w$" 10 "^use of untyped nil in variable declaration$"
}
