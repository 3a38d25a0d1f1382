package main

import "fmt"

func mk[T any](v any) (any, bool) {
	type tag struct{}
	type box[Q any] struct {
		in T
		q  Q
	}
	type list = []box[T]
	type gl[P any] = map[string]box[P]
	if v == nil {
		return tag{}, false
	}
	_, ok := v.(tag)
	var l list
	g := gl[T]{"a": {}}
	fmt.Printf("%T %T\n", l, g)
	f := func(b box[T]) T { return b.in }
	fmt.Printf("%T %v\n", f, f(box[T]{}))
	return nil, ok
}

type iface[T any] interface{ get() T }

func outer[T any](v T) iface[T] {
	type in[Q any] struct{ Q1 Q; emb[T] }
	return in[string]{"q", emb[T]{v}}
}

type emb[T any] struct{ v T }

func (e emb[T]) get() T { return e.v }

func rec[T any](n int) any {
	type t struct{ next *t; v T }
	if n == 0 {
		return t{}
	}
	return rec[T](n - 1)
}

func main() {
	a, _ := mk[int](nil)
	b, _ := mk[string](nil)
	fmt.Println(a == b)
	_, ok := mk[int](a)
	_, ok2 := mk[int](b)
	fmt.Println(ok, ok2)
	fmt.Printf("%T %T %v\n", a, b, outer(3.5).get())
	fmt.Printf("%T %T\n", outer("s"), outer(outer[int]))
	fmt.Printf("%T %v\n", rec[int](2), rec[int](1) == rec[int](0))
	m := map[any]int{}
	m[a]++
	m[b]++
	m[a]++
	fmt.Println(len(m))
}

// Output:
// false
// []main.box[int;int] map[string]main.box[int;int]
// func(main.box[int;int]) int 0
// []main.box[int;int] map[string]main.box[int;int]
// func(main.box[int;int]) int 0
// true false
// main.tag[int] main.tag[string] 3.5
// main.in[string;string] main.in[func(int) main.iface[int];string]
// main.t[int] true
// 2
