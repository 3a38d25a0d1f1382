package main

type Num interface{ ~int | ~float64 }

func Map[T, U any](s []T, f func(T) U) []U { return nil }
func Sum[T Num](s ...T) T                  { var z T; return z }
func Pair[K comparable, V any](k K, v V)   {}
func New[T any]() *T                       { return nil }
func Conv[To, From any](f From) To         { var z To; return z }
func Apply[T any](x T, f func(T))          {}
func Same[T any](a, b T)                   {}
func Chan[T any](c chan T)                 {}
func Keys[M ~map[K]V, K comparable, V any](m M) []K { return nil }
func Ptr[T any, P interface{ *T; Set() }](x T) {}

type Set struct{}

func (*Set) Set() {}

func main() {
	_ = Map([]int{1}, func(s string) int { return 0 }) // ERROR 20 "^in call to Map, type func\(s string\) int of func\(s string\) int \{…\} does not match inferred type func\(int\) U for func\(T\) U$"
	_ = Sum(1, 2.5)
	_ = Sum(1, "a") // ERROR 13 "^in call to Sum, mismatched types untyped int and untyped string \(cannot infer T\)$"
	_ = Sum[string]("a") // ERROR 10 "^string does not satisfy Num \(string missing in ~int \| ~float64\)$"
	_ = Sum() // ERROR 9 "^in call to Sum, cannot infer T \(declared at 6:10\)$"
	Pair(1) // ERROR 7 "^not enough arguments in call to Pair\n\thave \(number\)\n\twant \(K, V\)$"
	Pair([]int{}, 1) // ERROR 6 "^\[\]int does not satisfy comparable$"
	_ = New() // ERROR 9 "^in call to New, cannot infer T \(declared at 8:10\)$"
	_ = New[int, int]() // ERROR 15 "^got 2 type arguments but want 1$"
	_ = Conv(1) // ERROR 10 "^in call to Conv, cannot infer To \(declared at 9:11\)$"
	_ = Conv[string](1)
	var _ int = Conv[string](1) // ERROR 14 "^cannot use Conv\[string\]\(1\) \(value of type string\) as int value in variable declaration$"
	Apply(1, func(s string) {}) // ERROR 8 "^cannot use 1 \(untyped int constant\) as string value in argument to Apply$"
	Apply("a", func(s string) {})
	Same(1, "a") // ERROR 10 "^in call to Same, mismatched types untyped int and untyped string \(cannot infer T\)$"
	Same(nil, nil) // ERROR 6 "^in call to Same, cannot infer T \(declared at 11:11\)$"
	Same(1, nil) // ERROR 10 "^cannot use nil as int value in argument to Same$"
	Chan(make(<-chan int)) // ERROR 7 "^cannot use make\(<-chan int\) \(value of type <-chan int\) as chan int value in argument to Chan$"
	_ = Keys(map[string]int{})
	_ = Keys([]int{}) // ERROR 10 "^in call to Keys, M \(type \[\]int\) does not satisfy ~map\[K\]V$"
	Ptr(Set{})
	Ptr(1) // ERROR 5 "^\*int does not satisfy interface\{Set\(\); \*int\} \(missing method Set\)$"
	_ = Map // ERROR 6 "^cannot use generic function Map without instantiation$"
	_ = Map[int] // ERROR 9 "^cannot infer U \(declared at 5:13\)$"
	var f func([]int, func(int) string) []string = Map
	var g func(int) = Same // ERROR 20 "^type func\(int\) of g does not match func\(a T, b T\) \(cannot infer T\)$"
	_, _ = f, g
	Same[int](1, 2.5) // ERROR 15 "^cannot use 2\.5 \(untyped float constant\) as int value in argument to Same\[int\] \(truncated\)$"
	Same[nope](1, 2) // ERROR 7 "^undefined: nope$"
	Same[1](1, 2) // ERROR 7 "^1 is not a type$"
	Apply(1, Same) // ERROR 11 "^in call to Apply, type func\[T any\]\(a T, b T\) of Same does not match func\(T\) \(cannot infer T and T\)$"
	main[int]() // ERROR 6 "^cannot index main \(value of type func\(\)\)$"
	var t T[int] // ERROR 6 "^declared and not used: t$" 8 "^undefined: T$"
}
