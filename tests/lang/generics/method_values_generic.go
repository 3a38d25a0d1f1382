package main

import "fmt"

type Box[T any] struct{ v T }

func (b Box[T]) Map[R any](f func(T) R) Box[R] { return Box[R]{f(b.v)} }
func (b *Box[T]) Put[U any](u U) string        { return fmt.Sprint(b.v, u) }

type Outer struct {
	Box[int]
	*In
}
type In struct{ s string }

func (i *In) Twice[U any](u U) []U { return []U{u, u} }

func use[T any](b Box[T]) any {
	f := Box[T].Map[string]
	g := (*Box[T]).Map[int]
	h := b.Map[bool]
	k := (*Box[T]).Put[T]
	return fmt.Sprint(f(b, func(T) string { return "f" }), g(&b, func(T) int { return 7 }), h(func(T) bool { return true }), k(&b, b.v))
}

func main() {
	o := Outer{Box[int]{3}, &In{"s"}}
	fmt.Println(o.Map(func(i int) string { return fmt.Sprint(i * 2) }), o.Twice(2.5), o.Put('x'))
	f := o.Map[float64]
	g := Outer.Map[bool]
	h := (*Outer).Put[string]
	k := Outer.Twice[byte]
	l := o.Twice[string]
	fmt.Println(f(func(i int) float64 { return 1 / float64(i) }), g(o, func(i int) bool { return i == 3 }), h(&o, "h"), k(o, 4), l("l"))
	fmt.Println(use(Box[string]{"q"}), use(o.Box))
	var m func(func(int) rune) Box[rune] = o.Map
	fmt.Println(m(func(int) rune { return 'r' }))
	fmt.Printf("%T %T %T\n", f, g, h)
	fmt.Println((*Outer).Twice[int](&o, 5), Box[int].Map[int](o.Box, func(i int) int { return -i }))
	defer o.Put[int](1)
}

// Output:
// {6} [2.5 2.5] 3 120
// {0.3333333333333333} {true} 3h [4 4] [l l]
// {f} {7} {true}qq {f} {7} {true}3 3
// {114}
// func(func(int) float64) main.Box[float64] func(main.Outer, func(int) bool) main.Box[bool] func(*main.Outer, string) string
// [5 5] {-3}
