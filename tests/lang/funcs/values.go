package main

import "fmt"

type Op func(float64, float64) (float64, error)

type Handler interface{ Handle(string) string }
type HandlerFunc func(string) string

func (f HandlerFunc) Handle(s string) string { return f(s) }

func wrap(h Handler, tag string) Handler {
	return HandlerFunc(func(s string) string { return "<" + tag + ">" + h.Handle(s) + "</" + tag + ">" })
}

func div(a, b float64) (float64, error) {
	if b == 0 {
		return 0, fmt.Errorf("division of %v by zero", a)
	}
	return a / b, nil
}

type visitor struct {
	enter, leave func(int)
}

func main() {
	ops := map[string]Op{"/": div, "+": func(a, b float64) (float64, error) { return a + b, nil }}
	fmt.Println(ops["+"](1, 2))
	fmt.Println(ops["/"](1, 0))
	h := wrap(wrap(HandlerFunc(func(s string) string { return s + s }), "i"), "b")
	fmt.Println(h.Handle("x"))
	var order []int
	v := visitor{leave: func(n int) { order = append(order, -n) }}
	v.enter = func(n int) {
		order = append(order, n)
		if n < 3 {
			v.enter(n + 1)
		}
		v.leave(n)
	}
	v.enter(1)
	fmt.Println(order)
	table := [...]func() string{func() string { return "zero" }, func() string { return "one" }}
	for i := range table {
		fmt.Print(table[i](), " ")
	}
	get := func() func() string { return table[1] }
	fmt.Println(get()())
	var n func()
	var i any = n
	fmt.Println(n == nil, i == nil, i != nil)
	func(args ...string) { fmt.Println(len(args)) }("a", "b")
}

// Output:
// 3 <nil>
// 0 division of 1 by zero
// <b><i>xx</i></b>
// [1 2 3 -3 -2 -1]
// zero one one
// true false true
// 2
