package main

import (
	"errors"
	"fmt"
	"iter"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"unique"
	"weak"
)

type A[T any] struct{ x T }

func (a *A[T]) Get() T        { return a.x }
func (a A[T]) With[U any](u U) Pair[T, U] { return Pair[T, U]{a.x, u} }

type Pair[T, U any] struct {
	L T
	R U
}

func (p Pair[T, U]) Swap() Pair[U, T] { return Pair[U, T]{p.R, p.L} }

type Emb struct {
	A[int]
	*Pair[string, bool]
}

type G interface{ Get() int }

func F[T any](x T) any {
	type local struct{ v T }
	type inner[Q any] struct{ a Q }
	return []any{local{x}, inner[T]{x}, func() any { type deep struct{ z T }; return deep{x} }()}
}

type Cons[T any] struct {
	head T
	tail *Cons[T]
}

type Visitor[R any] interface {
	VisitNum(int) R
	VisitAdd(a, b Expr) R
}
type Expr interface{ isExpr() }
type Num int
type Add struct{ a, b Expr }

func (Num) isExpr() {}
func (Add) isExpr() {}

func Accept[R any](e Expr, v Visitor[R]) R {
	switch e := e.(type) {
	case Num:
		return v.VisitNum(int(e))
	case Add:
		return v.VisitAdd(e.a, e.b)
	}
	panic("x")
}

type eval struct{}

func (eval) VisitNum(i int) int      { return i }
func (v eval) VisitAdd(a, b Expr) int { return Accept[int](a, v) + Accept[int](b, v) }

type show struct{}

func (show) VisitNum(i int) string      { return fmt.Sprint(i) }
func (v show) VisitAdd(a, b Expr) string { return "(" + Accept[string](a, v) + "+" + Accept[string](b, v) + ")" }

func zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		nb, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			y, ok := nb()
			if !ok || !yield(x, y) {
				return
			}
		}
	}
}

type Err[T any] struct{ v T }

func (e Err[T]) Error() string { return fmt.Sprintf("err %v", e.v) }

type Num2 interface{ ~int | ~uint8 }

func conv[T, U Num2](x T) U { return U(x) }

func sw[T any](x T) string {
	switch any(x).(type) {
	case int:
		return "int"
	case []T:
		return "slice"
	case fmt.Stringer:
		return "stringer"
	}
	var z T
	switch any(&z).(type) {
	case *string:
		return "string"
	}
	return fmt.Sprintf("%T", x)
}

type Matrix[T ~float64 | ~int, N interface{ ~[2]T | ~[3]T }] struct{ rows []N }

func length[T any, A ~[]T | ~[4]T](a A) int { return len(a) }
func idx[A ~[]byte | ~string](a A, i int) byte { return a[i] }
func sl[A ~[]byte | ~string](a A) A { return a[1:2] }
func rng[M ~map[K]V | ~map[V]K, K, V comparable](m M) {}
func chn[C ~chan int | ~<-chan int](c C) int { return <-c }
func call[F ~func(int) int](f F) int { return f(3) }

func main() {
	e := Emb{A[int]{5}, &Pair[string, bool]{"k", true}}
	fmt.Println(e.Get(), e.Swap(), e.With("u"), e.With[float64](2.5).Swap())
	var g G = &e
	fmt.Println(g.Get())
	for _, v := range F(3).([]any) {
		fmt.Printf("%T %v %s %q\n", v, v, reflect.TypeOf(v).Name(), reflect.TypeOf(v).String())
	}
	for _, v := range F("s").([]any) {
		fmt.Printf("%T %+v\n", v, v)
	}
	fmt.Printf("%T\n", &Cons[map[string]Pair[int, []string]]{})
	x := Add{Num(1), Add{Num(2), Num(3)}}
	fmt.Println(Accept[int](x, eval{}), Accept[string](x, show{}))
	for a, b := range zip(slices.Values([]int{1, 2, 3}), strings.SplitSeq("a,b", ",")) {
		fmt.Println(a, b)
	}
	var err error = fmt.Errorf("wrap: %w", Err[int]{4})
	if e, ok := errors.AsType[Err[int]](err); ok {
		fmt.Println(e.v, e)
	}
	fmt.Println(conv[int, uint8](300), sw(1), sw([]int(nil)), sw("x"), sw(2.5), sw(struct{ a int }{}))
	fmt.Println(length[int]([]int{1}), idx("abc", 1), sl("xyz"), sl([]byte("xyz")), call(func(i int) int { return i * 2 }))
	c := make(chan int, 1)
	c <- 4
	fmt.Println(chn(c))
	h := unique.Make("a" + strings.Repeat("b", 2))
	fmt.Println(h == unique.Make("abb"), h.Value())
	p := new(3)
	w := weak.Make(p)
	fmt.Println(*w.Value() == 3)
	runtime.KeepAlive(p)
	m := A[string].With[int]
	fmt.Printf("%T\n", m)
	fmt.Println(m(A[string]{"q"}, 1))
	pc, _, _, _ := runtime.Caller(0)
	fmt.Println(runtime.FuncForPC(pc).Name())
	func() {
		defer func() { fmt.Println(recover()) }()
		var v any = Pair[int, string]{}
		_ = v.(Pair[string, int])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var v any = e
		_ = v.(interface{ Foo() })
	}()
	fmt.Println(reflect.TypeOf(e).NumMethod(), reflect.TypeOf(&e).NumMethod(), reflect.TypeFor[Pair[int, Pair[string, error]]]())
	for i := range reflect.TypeOf(&e).NumMethod() {
		fmt.Println(reflect.TypeOf(&e).Method(i).Name, reflect.TypeOf(&e).Method(i).Type)
	}
}

// Output:
// 5 {true k} {5 u} {2.5 5}
// 5
// main.local[int] {3} local[int] "main.local[int]"
// main.inner[int;int] {3} inner[int;int] "main.inner[int;int]"
// main.deep[int] {3} deep[int] "main.deep[int]"
// main.local[string] {v:s}
// main.inner[string;string] {a:s}
// main.deep[string] {z:s}
// *main.Cons[map[string]main.Pair[int,[]string]]
// 6 (1+(2+3))
// 1 a
// 2 b
// 4 err 4
// 44 int []int string float64 struct { a int }
// 1 98 y [121] 6
// 4
// true abb
// true
// func(main.A[string], int) main.Pair[string,int]
// {q 1}
// main.main
// interface conversion: interface {} is main.Pair[int,string], not main.Pair[string,int]
// interface conversion: main.Emb is not interface { Foo() }: missing method Foo
// 1 2 main.Pair[int,main.Pair[string,error]]
// Get func(*main.Emb) int
// Swap func(*main.Emb) main.Pair[bool,string]
