package main

import (
	"fmt"
	"runtime"
)

type node struct {
	val  int
	next *node
	big  [5000]byte
	last int
}

func (n node) Value() int     { return n.val }
func (n *node) Pointer() bool { return n == nil }

type valuer interface{ Value() int }

func try(name string, f func()) {
	defer func() {
		r := recover()
		_, is := r.(runtime.Error)
		fmt.Println(name, is, r)
	}()
	f()
}

var sink any

var v2 = &struct{ v valuer }{(*node)(nil)}

func main() {
	var n *node
	var a *[4]int
	var f func()
	var v valuer
	var pp **int
	var m map[string]*node
	try("field", func() { sink = n.val })
	try("far field", func() { sink = n.last })
	try("field address", func() { sink = &n.next })
	try("second", func() { sink = (&node{}).next.next })
	try("array", func() { sink = a[2] })
	try("array slice", func() { sink = a[1:2] })
	try("range array", func() {
		for _, x := range a {
			sink = x
		}
	})
	try("len of nil array pointer", func() { sink = len(a) })
	try("func", func() { f() })
	try("interface", func() { v.Value() })
	try("method value of nil interface", func() { sink = v.Value })
	try("value method", func() { n.Value() })
	try("method value", func() { sink = n.Value })
	try("pointer method", func() { n.Pointer() })
	try("through interface", func() { v2.v.Value() })
	try("method expression", func() { (*node).Value(nil) })
	try("pointer to pointer", func() { **pp = 1 })
	try("map miss", func() { m["x"].val = 1 })
	try("struct copy", func() { x := *n; sink = x })
	try("zero size", func() { var z *struct{}; sink = *z })
}

// Output:
// field true runtime error: invalid memory address or nil pointer dereference
// far field true runtime error: invalid memory address or nil pointer dereference
// field address true runtime error: invalid memory address or nil pointer dereference
// second true runtime error: invalid memory address or nil pointer dereference
// array true runtime error: invalid memory address or nil pointer dereference
// array slice true runtime error: invalid memory address or nil pointer dereference
// range array true runtime error: invalid memory address or nil pointer dereference
// len of nil array pointer false <nil>
// func true runtime error: invalid memory address or nil pointer dereference
// interface true runtime error: invalid memory address or nil pointer dereference
// method value of nil interface true runtime error: invalid memory address or nil pointer dereference
// value method true runtime error: invalid memory address or nil pointer dereference
// method value true runtime error: invalid memory address or nil pointer dereference
// pointer method false <nil>
// through interface true value method main.node.Value called using nil *node pointer
// method expression true value method main.node.Value called using nil *node pointer
// pointer to pointer true runtime error: invalid memory address or nil pointer dereference
// map miss true runtime error: invalid memory address or nil pointer dereference
// struct copy true runtime error: invalid memory address or nil pointer dereference
// zero size true runtime error: invalid memory address or nil pointer dereference
