package main

import "cmp"

type Num interface{ ~int | ~float64 }

func Sum[T Num](a, b T) T { return a + b }

func Two[A, B any](a A) (b B) { return }

type Box[T comparable] struct{ v T }

func (b Box[T]) Get() T { return b.v }

func Bad[T any](a, b T) bool { return a == b } // ERROR 39 "^invalid operation: a == b \(incomparable types in type set\)$"

func Bad2[T any](a T) T { return a + 1 } // ERROR 34 "^invalid operation: a \+ 1 \(mismatched types T and untyped int\)$"

func Bad3[T Num](a T) string { return string(a) } // ERROR 46 "^cannot convert a \(variable of type T constrained by Num\) to type string: cannot convert float64 \(in T\) to type string$"

func main() {
	_ = Sum("a", "b") // ERROR 9 "^string does not satisfy Num \(string missing in ~int \| ~float64\)$"
	_ = Sum(1, 2.5)
	_ = Sum[string] // ERROR 10 "^string does not satisfy Num \(string missing in ~int \| ~float64\)$"
	_ = Sum(1, "a") // ERROR 13 "^in call to Sum, mismatched types untyped int and untyped string \(cannot infer T\)$"
	_ = Two(1) // ERROR 9 "^in call to Two, cannot infer B \(declared at 9:13\)$"
	_ = Two[int] // ERROR 9 "^cannot infer B \(declared at 9:13\)$"
	var b Box // ERROR 8 "^cannot use generic type Box\[T comparable\] without instantiation$"
	var c Box[[]int] // ERROR 12 "^\[\]int does not satisfy comparable$"
	var d Box[int, int] // ERROR 8 "^too many type arguments for type Box: have 2, want 1$"
	_ = Box{1} // ERROR 6 "^cannot use generic type Box\[T comparable\] without instantiation$"
	_ = Box[int]{"a"} // ERROR 15 `^cannot use "a" \(untyped string constant\) as int value in struct literal$`
	_ = cmp.Compare(1, "a") // ERROR 21 "^in call to cmp\.Compare, mismatched types untyped int and untyped string \(cannot infer T\)$"
	var n Num // ERROR 8 "^cannot use type Num outside a type constraint: interface contains type constraints$"
	_ = Sum[int, int](1, 2) // ERROR 15 "^got 2 type arguments but want 1$"
	x := Sum // ERROR 2 "^declared and not used: x$" 7 "^cannot use generic function Sum without instantiation$"
	var e Undefined[int] // ERROR 8 "^undefined: Undefined$"
	_ = Sum(nil, nil) // ERROR 9 "^in call to Sum, cannot infer T \(declared at 7:10\)$"
	type L[T any] []T
	_ = L[int]{"a"} // ERROR 13 `^cannot use "a" \(untyped string constant\) as int value in array or slice literal$`
	_, _, _, _, _ = b, c, d, n, e
}
