package main

import "fmt"

type P struct {
	l int
	r struct{}
}

func two(l int, r struct{}) P { return P{l: l, r: r} }
func three(l int, r struct{}) (p P) { p = P{l, r}; q := &P{l, r}; return *q }

func cv[T ~complex64 | ~complex128]() (T, T) { return T(0), T(1.5) }
func fv[T ~float32 | ~float64 | ~int8]() (T, T) { return T(0), T(7) }
func sv[T ~string | ~[]byte]() T { return T("abc") }
func cr[T ~complex64 | ~complex128]() T { return -1i }
func ru[T ~int32 | ~string]() T { return T('x') }

func main() {
	fmt.Println(two(1, struct{}{}), three(2, struct{}{}))
	m := map[int]P{1: {2, struct{}{}}}
	s := []P{{1, struct{}{}}, {l: 3}}
	fmt.Println(m, s, [2]P{{4, struct{}{}}})
	fmt.Println(cv[complex64]())
	fmt.Println(cv[complex128]())
	fmt.Println(fv[int8]())
	fmt.Println(fv[float32]())
	fmt.Println(sv[string](), sv[[]byte](), cr[complex64](), ru[string](), ru[int32]())
	var x = 1
	const M = ^uint(0)
	fmt.Println(x<<(M+0), x<<(1<<x), x<<(1.<<x), x<<((1+0i)<<x), x<<(0i<<x), x<<1., x<<(1+0i))
	const N = 1<<64 - 1
	fmt.Println(x<<(N+0), x<<(N+0.), x<<(N+0.+0i), x>>(N+0), uint8(x)<<(N+0))
}

// Output:
// {1 {}} {2 {}}
// map[1:{2 {}}] [{1 {}} {3 {}}] [{4 {}} {0 {}}]
// (0+0i) (1.5+0i)
// (0+0i) (1.5+0i)
// 0 7
// 0 7
// abc [97 98 99] (0-1i) x 120
// 0 4 4 4 1 2 2
// 0 0 0 0 0
