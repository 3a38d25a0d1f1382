package main

type (
	A          = int
	B          = A
	S          = struct{ x int }
	L[T any]   = []T
	M[K comparable, V any] = map[K]V
	P[T any]   = *T
	Bad        = nope // ERROR 15 "^undefined: nope$"
	Self[T any] = T // ERROR 16 "^cannot use type parameter declared in alias declaration as RHS$"
	I          = interface{ m() }
)

func (A) m()  {} // ERROR 7 "^cannot define new methods on non-local type A$"
func (S) m()  {} // ERROR 7 "^invalid receiver type S$"
func (I) n()  {} // ERROR 7 "^invalid receiver type I$"
func (x B) o() {} // ERROR 9 "^cannot define new methods on non-local type B$"

var (
	_ A           = "a" // ERROR 18 `^cannot use "a" \(untyped string constant\) as A value in variable declaration$`
	_ B           = 1.5 // ERROR 18 "^cannot use 1\.5 \(untyped float constant\) as B value in variable declaration \(truncated\)$"
	_ L[int]      = []string{} // ERROR 18 "^cannot use \[\]string\{\} \(value of type \[\]string\) as L\[int\] value in variable declaration$"
	_ M[[]int, int] // ERROR 6 "^\[\]int does not satisfy comparable$"
	_ L // ERROR 4 "^cannot use generic type L\[T any\] without instantiation$"
	_ L[int, int] // ERROR 4 "^too many type arguments for type L: have 2, want 1$"
	_ P[S]        = S{} // ERROR 18 "^cannot use S\{\} \(value of struct type S\) as P\[S\] value in variable declaration$"
	_ Bad         = 1
	_ I           = 1 // ERROR 18 "^cannot use 1 \(constant of type int\) as I value in variable declaration: int does not implement interface\{m\(\)\} \(missing method m\)$"
	_             = L[int]{"a"} // ERROR 25 `^cannot use "a" \(untyped string constant\) as int value in array or slice literal$`
	_ error       = A(1) // ERROR 18 "^cannot use A\(1\) \(constant 1 of int type A\) as error value in variable declaration: int does not implement error \(missing method Error\)$"
)

func f(x L[B]) M[A, string] { return x } // ERROR 38 "^cannot use x \(variable of slice type L\[B\]\) as M\[A, string\] value in return statement$"

func main() {
	var b byte = rune(1) // ERROR 15 "^cannot use rune\(1\) \(constant 1 of type rune\) as byte value in variable declaration$"
	var r rune = byte(1) // ERROR 15 "^cannot use byte\(1\) \(constant 1 of type byte\) as rune value in variable declaration$"
	var u uint8 = b
	var any int = 1
	type T = struct{ T *T } // ERROR 7 "^invalid recursive type: T refers to itself$"
	_, _, _ = r, u, any
}
