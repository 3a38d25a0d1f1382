package main

import (
	"cmp"
	"fmt"
)

func Map[T, U any](s []T, f func(T) U) []U {
	out := make([]U, 0, len(s))
	for _, v := range s {
		out = append(out, f(v))
	}
	return out
}

func Filter[S ~[]E, E any](s S, keep func(E) bool) (out S) {
	for _, v := range s {
		if keep(v) {
			out = append(out, v)
		}
	}
	return
}

func Reduce[T, A any](s []T, acc A, f func(A, T) A) A {
	for _, v := range s {
		acc = f(acc, v)
	}
	return acc
}

func Max[T cmp.Ordered](a T, rest ...T) T {
	for _, v := range rest {
		if v > a {
			a = v
		}
	}
	return a
}

func Keys[M ~map[K]V, K comparable, V any](m M) (n int) {
	for range m {
		n++
	}
	return
}

func Zero[T any]() (z T) { return }

func Ptr[T any](v T) *T { return &v }

func Index[T comparable](s []T, x T) int {
	for i, v := range s {
		if v == x {
			return i
		}
	}
	return -1
}

type IDs []int

func main() {
	fmt.Println(Map([]int{1, 2, 3}, func(i int) string { return fmt.Sprint(i * i) }))
	ids := Filter(IDs{1, 2, 3, 4}, func(i int) bool { return i%2 == 0 })
	fmt.Printf("%v %T\n", ids, ids)
	fmt.Println(Reduce([]string{"a", "bb"}, 0, func(n int, s string) int { return n + len(s) }))
	fmt.Println(Max(1, 5, 3), Max("b", "a"), Max(2.5), Max[float64](1, 2.5))
	fmt.Println(Keys(map[string]int{"a": 1}), Zero[int](), Zero[string]() == "", Zero[*int]() == nil, Zero[[2]bool]())
	fmt.Println(*Ptr(3), *Ptr("s"), Index([]string{"x", "y"}, "y"), Index([]any{1, "a"}, any("a")), Index([]float64{1}, 2))
	f := Max[int]
	fmt.Println(f(4, 9))
	fmt.Printf("%T %T\n", f, Ptr[error])
	var g func([]int, func(int) bool) []int = Filter
	fmt.Println(g([]int{5, 6}, func(i int) bool { return i > 5 }))
}

// Output:
// [1 4 9]
// [2 4] main.IDs
// 3
// 5 b 2.5 2.5
// 1 0 true true [false false]
// 3 s 1 1 -1
// 9
// func(int, ...int) int func(error) *error
// [6]
