package main

type (
	Int    interface{ ~int | ~int8 }
	Str    interface{ fmt() string }
	Both   interface { Int; Str }
	Cmp    interface{ comparable; m() }
	Empty  interface{ int; string }
	Bad    interface{ ~MyInt | int } // ERROR 20 "^invalid use of ~ \(underlying type of MyInt is int\)$"
	Over   interface{ int | ~int } // ERROR 26 "^overlapping terms ~int and int$"
	IfaceU interface{ int | Str } // ERROR 26 "^cannot use main\.Str in union \(main\.Str contains methods\)$"
	MyInt  int
	List[T any] struct { next *List[T]; val T }
	Tree[K comparable, V any] struct { left, right *Tree[K, V] }
	Loop[T any] struct { x Loop[T] } // ERROR 25 "^invalid recursive type: Loop\[T\] refers to itself$"
	NotIface[T int] struct{}
	Rec[T Rec[T]] struct{}
)

func f[T Int](x T) {}
func g[T comparable](x, y T) bool { return x == y }
func h[T any](x, y T) bool { return x == y } // ERROR 37 "^invalid operation: x == y \(incomparable types in type set\)$"
func add[T any](x, y T) T { return x + y } // ERROR 36 "^invalid operation: operator \+ not defined on x \(variable of type T constrained by any\)$"
func num[T Int](x T) T { return x + 1.5 } // ERROR 37 "^cannot convert 1\.5 \(untyped float constant\) to type T$"
func neg[T Int](x T) T { return -x << 2 }
func idx[T []int | string](x T) { _ = x[0]; x[0] = 1 } // ERROR 40 "^cannot index x \(variable of type T constrained by \[\]int \| string\)$"
func rng[T []int | map[int]int](x T) { for range x {} } // ERROR 50 "^cannot range over x \(variable of type T constrained by \[\]int \| map\[int\]int\): \[\]int and map\[int\]int have different underlying types$"
func conv[T Int](x T) string { return string(x) }
func call[T func() | func(int)](x T) { x() } // ERROR 40 "^invalid operation: cannot call x \(variable of type T constrained by func\(\) \| func\(int\)\): func\(\) and func\(int\) have different underlying types$"
func sw[T any](x T) { switch x.(type) {} } // ERROR 30 "^cannot use type switch on type parameter value x \(variable of type T constrained by any\)$"
func fld[T struct{ a int }](x T) { _ = x.a } // ERROR 42 "^x\.a undefined \(type T has no field or method a\)$"
func nilp[T *int | []int](x T) { _ = x == nil; x = nil }
func mk[T any]() { _ = make(T); _ = new(T); _ = T{} } // ERROR 29 "^invalid argument: cannot make T: no specific type$" 49 "^invalid composite literal type T \(no common underlying type\)$"
func recv[T chan int | <-chan int](c T) { <-c; c <- 1 } // ERROR 48 "^invalid operation: cannot send to c \(variable of type T constrained by chan int \| <-chan int\): receive-only channel <-chan int$"
func shadow[int any](x int) { var y string = x } // ERROR 35 "^declared and not used: y$" 46 "^cannot use x \(variable of type int /\* with int declared at 35:13 \*/ constrained by any\) as string value in variable declaration$"

var (
	_ List // ERROR 4 "^cannot use generic type List\[T any\] without instantiation$"
	_ List[int, int] // ERROR 4 "^too many type arguments for type List: have 2, want 1$"
	_ Tree[[]int, int] // ERROR 9 "^\[\]int does not satisfy comparable$"
	_ Tree[string] // ERROR 4 "^not enough type arguments for type Tree: have 1, want 2$"
	_ Int // ERROR 4 "^cannot use type Int outside a type constraint: interface contains type constraints$"
	_ []Cmp // ERROR 6 "^cannot use type Cmp outside a type constraint: interface is \(or embeds\) comparable$"
	_ = f[string] // ERROR 8 "^string does not satisfy Int \(string missing in ~int \| ~int8\)$"
	_ = f[MyInt]
	_ = g[func()] // ERROR 12 "^func\(\) does not satisfy comparable$"
	_ = g[any]
	_ NotIface[string] // ERROR 13 "^string does not satisfy int \(string missing in int\)$"
	_ int[int] // ERROR 4 "^invalid operation: int\[int\] \(int is not a generic type\)$"
	_ Empty // ERROR 4 "^cannot use type Empty outside a type constraint: interface contains type constraints$"
)

func main() {
	f(MyInt(1))
	f("a") // ERROR 3 "^string does not satisfy Int \(string missing in ~int \| ~int8\)$"
	g([]int{}, nil) // ERROR 3 "^\[\]int does not satisfy comparable$"
}
