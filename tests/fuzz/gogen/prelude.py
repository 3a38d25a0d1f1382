"""What every generated program has: the bound on its work, output, and generic helpers."""

PRELUDE = """package main

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
)

var fuel, shown int

// tick bounds the work of a case.
func tick() {
	fuel--
	if fuel < 0 {
		panic("out of fuel")
	}
}

func short(s string) string {
	if len(s) > 24 {
		return s[:24]
	}
	return s
}

func show(n int, x any) {
	shown++
	if shown > 150 {
		return
	}
	s := fmt.Sprint(x)
	if len(s) > 160 {
		s = s[:160]
	}
	fmt.Printf("%d %q\\n", n, s)
}

func run(name string, f func()) {
	fuel, shown = 400, 0
	fmt.Println("==", name)
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	f()
}

func guard(f func()) {
	defer func() {
		if r := recover(); r != nil {
			show(-3, fmt.Sprint("panic: ", r))
			if fuel < 0 {
				panic(r)
			}
		}
	}()
	f()
}

func safe[T any](f func() T) (x T) {
	fuel, shown = 100, 0
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	return f()
}

type Integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 |
		~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

type Float interface{ ~float32 | ~float64 }

func id[T any](x T) T { return x }

func ref[T any](x T) *T { return &x }

func trace[T any](n int, x T) T {
	show(n, "trace")
	tick()
	return x
}

func pick[T any](c bool, x, y T) T {
	if c {
		return x
	}
	return y
}

func add[T cmp.Ordered](x, y T) T { return x + y }

func small[F Float](f F) F {
	if f > 100 || f < 0 || f != f {
		return 7
	}
	return f
}

func at(s string, i int) byte {
	if i < len(s) {
		return s[i]
	}
	return '?'
}

func sub(s string, low, high int) string {
	high = min(high, len(s))
	return s[min(low, high):high]
}

func clip[S ~[]E, E any](s S) S { return s[:len(s):len(s)] }

func part[S ~[]E, E any](s S, low, high int) S {
	high = min(high, len(s))
	low = min(low, high)
	return s[low:high:high]
}

func each[S ~[]E, E any](s S, f func(E) E) S {
	r := make(S, 0, len(s))
	for _, x := range s {
		r = append(r, f(x))
	}
	return clip(r)
}

func first[T any](seq iter.Seq[int], x T) T {
	for range seq {
		return x
	}
	var zero T
	return zero
}

func total[N Integer](seq iter.Seq[N]) (sum N) {
	for n := range seq {
		sum += n
	}
	return
}

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func times(yield func() bool) {
	for range 3 {
		if !yield() {
			return
		}
	}
}

func pairs[S ~[]E, E any](s S) iter.Seq2[int, E] {
	return func(yield func(int, E) bool) {
		for i, x := range s {
			if !yield(i, x) {
				return
			}
		}
	}
}

func reversed[S ~[]E, E any](s S) iter.Seq[E] {
	return func(yield func(E) bool) {
		for _, x := range slices.Backward(s) {
			if !yield(x) {
				break
			}
		}
	}
}

func guarded[S ~[]E, E any](s S) iter.Seq[E] {
	return func(yield func(E) bool) {
		defer show(-1, "guard")
		for _, x := range s {
			defer show(-2, "left")
			if !yield(x) {
				return
			}
		}
	}
}

func nest(n int, seq iter.Seq[int]) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
	outer:
		for i := range n {
			for j := range seq {
				if i == 1 && j == 2 {
					continue outer
				}
				if !yield(i, j) {
					return
				}
			}
		}
	}
}

func ordered[K cmp.Ordered, V any](m map[K]V) iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for _, k := range slices.Sorted(maps.Keys(m)) {
			if !yield(k, m[k]) {
				return
			}
		}
	}
}

type Pair[A, B any] struct {
	First  A
	Second B
}

func (p Pair[A, B]) Swap() Pair[B, A] { return Pair[B, A]{p.Second, p.First} }

func (p *Pair[A, B]) Set(x A) { p.First = x }

type Stack[T any] struct {
	items []T
	Pair[T, int]
}

func (s *Stack[T]) Push(x T) *Stack[T] {
	s.items = append(s.items, x)
	s.Second++
	s.Set(x)
	return s
}

func (s *Stack[T]) Pop() (x T, ok bool) {
	if len(s.items) == 0 {
		return
	}
	x = s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return x, true
}

func (s *Stack[T]) All() iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		for x, ok := s.Pop(); ok; x, ok = s.Pop() {
			if !yield(len(s.items), x) {
				return
			}
		}
	}
}
"""
