package main

import "fmt"

type Box[T any] struct{ v T }

// Since Go 1.27 methods may have type parameters of their own.
func (b Box[T]) Map[U any](f func(T) U) Box[U] { return Box[U]{f(b.v)} }

func (b *Box[T]) Fold[A any](acc A, f func(A, T) A) A { return f(acc, b.v) }

type Plain struct{ n int }

func (p Plain) As[T ~int | ~float64]() T { return T(p.n) }

func main() {
	b := Box[int]{21}
	fmt.Println(b.Map(func(i int) string { return fmt.Sprint(i * 2) }), b.Map(func(i int) float64 { return float64(i) / 2 }).v)
	fmt.Println(b.Fold("n=", func(a string, i int) string { return a + fmt.Sprint(i) }))
	fmt.Println(Plain{3}.As[float64]()/2, Plain{3}.As[int]()/2)
	fmt.Printf("%T\n", b.Map(func(int) []Box[bool] { return nil }))
}

// Output:
// {42} 10.5
// n=21
// 1.5 1
// main.Box[[]main.Box[bool]]
