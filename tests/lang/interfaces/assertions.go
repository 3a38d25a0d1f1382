package main

import "fmt"

type I interface{ Foo() }
type J interface{ Bar(int) string }
type V struct{}
type P struct{}

func (V) Foo()            {}
func (*P) Foo()           {}
func (*P) Bar(int) string { return "bar" }

func try(f func()) {
	defer func() {
		r := recover()
		fmt.Println(r)
		if _, ok := r.(error); !ok && r != nil {
			fmt.Println("not an error")
		}
	}()
	f()
}

func main() {
	var e any
	var i I
	try(func() { _ = e.(int) })
	try(func() { _ = e.(I) })
	try(func() { _ = i.(V) })
	try(func() { _ = i.(J) })
	e = 5
	try(func() { _ = e.(string) })
	try(func() { _ = e.(I) })
	try(func() { _ = e.(interface{ Foo() }) })
	try(func() {
		_ = e.(interface {
			Zed()
			Bar(int) string
		})
	})
	i = V{}
	try(func() { _ = i.(*P) })
	try(func() { _ = i.(J) })
	e = P{}
	try(func() { _ = e.(I) })
	e = &P{}
	try(func() { fmt.Println(e.(J).Bar(1), e.(I) != nil) })
	try(func() { _ = e.(*V) })
	e = map[string][]int{}
	try(func() { _ = e.(func(int, ...string) (bool, error)) })
	n, ok := e.(int)
	s, ok2 := e.(fmt.Stringer)
	fmt.Println(n, ok, s, ok2)
	type T struct{}
	a := func() any {
		type T struct{}
		return T{}
	}()
	try(func() { _ = a.(T) })
}

// Output:
// interface conversion: interface {} is nil, not int
// interface conversion: interface is nil, not main.I
// interface conversion: main.I is nil, not main.V
// interface conversion: interface is nil, not main.J
// interface conversion: interface {} is int, not string
// interface conversion: int is not main.I: missing method Foo
// interface conversion: int is not interface { Foo() }: missing method Foo
// interface conversion: int is not interface { Bar(int) string; Zed() }: missing method Bar
// interface conversion: main.I is main.V, not *main.P
// interface conversion: main.V is not main.J: missing method Bar
// interface conversion: main.P is not main.I: missing method Foo
// bar true
// <nil>
// interface conversion: interface {} is *main.P, not *main.V
// interface conversion: interface {} is map[string][]int, not func(int, ...string) (bool, error)
// 0 false <nil> false
// interface conversion: interface {} is main.T, not main.T (types from different scopes)
