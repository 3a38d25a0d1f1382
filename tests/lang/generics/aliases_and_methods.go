package main

import (
	"fmt"
	"strings"
)

// generic aliases, generic methods, recursive constraints
type Set[K comparable] = map[K]struct{}
type Pair[A, B any] struct {
	a A
	b B
}
type IntPair[B any] = Pair[int, B]
type Vec[T any] = []T
type Fn[A, R any] = func(A) R

func keys[K comparable](s Set[K]) int { return len(s) }
func apply[A, R any](f Fn[A, R], v Vec[A]) (r Vec[R]) {
	for _, x := range v {
		r = append(r, f(x))
	}
	return
}

type Box[T any] struct{ v T }

func (b Box[T]) Map[R any](f func(T) R) Box[R]       { return Box[R]{f(b.v)} }
func (b *Box[T]) Set[U fmt.Stringer](u U) string      { return fmt.Sprint(b.v) + u.String() }
func (Box[T]) Zip[U, V any](u U, v V) (T, U, V)       { var t T; return t, u, v }

type Str string

func (s Str) String() string { return "<" + string(s) + ">" }

type Adder[A Adder[A]] interface{ Add(A) A }
type num int

func (n num) Add(m num) num { return n + m }
func sum[A Adder[A]](xs ...A) (t A) {
	for _, x := range xs {
		t = t.Add(x)
	}
	return
}

type Tree[T interface{ Less(T) bool }] struct {
	l, r *Tree[T]
	v    T
}

func (t *Tree[T]) Insert(v T) *Tree[T] {
	if t == nil {
		return &Tree[T]{v: v}
	}
	if v.Less(t.v) {
		t.l = t.l.Insert(v)
	} else {
		t.r = t.r.Insert(v)
	}
	return t
}
func (t *Tree[T]) All(yield func(T) bool) bool {
	return t == nil || (t.l.All(yield) && yield(t.v) && t.r.All(yield))
}

type L int

func (a L) Less(b L) bool { return a < b }

func main() {
	s := Set[string]{"a": {}, "b": {}}
	fmt.Println(keys(s), IntPair[string]{1, "x"})
	fmt.Println(apply(strings.ToUpper, Vec[string]{"q", "r"}))
	fmt.Printf("%T %T %T\n", s, IntPair[string]{}, Vec[int]{})
	b := Box[int]{41}
	fmt.Println(b.Map(func(i int) string { return fmt.Sprint(i + 1) }).Map(func(s string) []byte { return []byte(s) }))
	fmt.Println(b.Set(Str("z")))
	fmt.Println(b.Zip("u", 2.5))
	f := b.Map[float64]
	fmt.Println(f(func(i int) float64 { return float64(i) / 2 }))
	g := Box[int].Map[bool]
	fmt.Println(g(b, func(i int) bool { return i > 3 }))
	h := (*Box[int]).Set[Str]
	fmt.Println(h(&b, "k"))
	fmt.Println(sum(num(1), num(2), num(3)))
	var t *Tree[L]
	for _, x := range []L{5, 2, 8, 1} {
		t = t.Insert(x)
	}
	t.All(func(l L) bool { fmt.Print(l, ";"); return true })
	fmt.Println()
	p := new(int8(3))
	q := new("str")
	r := new(Pair[int, bool]{1, true})
	fmt.Println(*p, *q, *r, *new(1+2.5))
}

// Output:
// 2 {1 x}
// [Q R]
// map[string]struct {} main.Pair[int,string] []int
// {[52 50]}
// 41<z>
// 0 u 2.5
// {20.5}
// {true}
// 41<k>
// 6
// 1;2;5;8;
// 3 str {1 true} 3.5
