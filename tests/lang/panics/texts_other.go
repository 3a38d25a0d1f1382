package main

import (
	"fmt"
	"runtime"
)

type T struct {
	pad [100]int
	n   int
}

func (t T) Val() int { return t.n }

type valer interface{ Val() int }

func try(f func()) {
	defer func() {
		r := recover()
		_, isRuntime := r.(runtime.Error)
		fmt.Printf("%T %v %v\n", r, isRuntime, r)
	}()
	f()
}

func main() {
	zero, neg := 0, -1
	var p *T
	var v valer
	var f func(int)
	var m map[string]int
	var mk map[any]int
	try(func() { _ = 1 / zero })
	try(func() { _ = int8(1) % int8(zero) })
	try(func() { _ = 1 << neg })
	try(func() { zero >>= neg })
	try(func() { p.n = 1 })
	try(func() { _ = *p })
	try(func() { _ = &p.n })
	try(func() { _ = p.Val() })
	try(func() { v.Val() })
	try(func() { f(1) })
	try(func() { m["a"] = 1 })
	try(func() { mk[f] = 1 })
	try(func() { _ = mk[f] })
	try(func() { mk = map[any]int{1: 1}; _ = mk[f] })
	try(func() { _ = make([]int, neg) })
	try(func() { _ = make([]int, 0, neg) })
	try(func() { _ = make([]int, 2, 1+zero) })
	try(func() { _ = make([]int, 1<<62+zero) })
	try(func() { _ = make(map[int]int, neg); panic("none") })
	try(func() { _ = any(f) == any(f) })
	try(func() { _ = any(1).(string) })
	try(func() { _ = any(1).(valer) })
	try(func() { _ = v.(*T) })
	try(func() { valer(p).Val() })
	list := []valer{p}
	try(func() { list[zero].Val() })
	try(func() { panic(nil) })
	try(func() { panic(fmt.Errorf("mine")) })
}

// Output:
// runtime.errorString true runtime error: integer divide by zero
// runtime.errorString true runtime error: integer divide by zero
// runtime.errorString true runtime error: negative shift amount
// runtime.errorString true runtime error: negative shift amount
// runtime.errorString true runtime error: invalid memory address or nil pointer dereference
// runtime.errorString true runtime error: invalid memory address or nil pointer dereference
// runtime.errorString true runtime error: invalid memory address or nil pointer dereference
// runtime.errorString true runtime error: invalid memory address or nil pointer dereference
// runtime.errorString true runtime error: invalid memory address or nil pointer dereference
// runtime.errorString true runtime error: invalid memory address or nil pointer dereference
// runtime.plainError true assignment to entry in nil map
// runtime.plainError true assignment to entry in nil map
// maps.unhashableTypeError true hash of unhashable type: func(int)
// runtime.errorString true runtime error: hash of unhashable type func(int)
// runtime.errorString true runtime error: makeslice: len out of range
// runtime.errorString true runtime error: makeslice: cap out of range
// runtime.errorString true runtime error: makeslice: cap out of range
// runtime.errorString true runtime error: makeslice: len out of range
// string false none
// runtime.errorString true runtime error: comparing uncomparable type func(int)
// *runtime.TypeAssertionError true interface conversion: interface {} is int, not string
// *runtime.TypeAssertionError true interface conversion: int is not main.valer: missing method Val
// *runtime.TypeAssertionError true interface conversion: main.valer is nil, not *main.T
// runtime.errorString true runtime error: invalid memory address or nil pointer dereference
// runtime.plainError true value method main.T.Val called using nil *T pointer
// *runtime.PanicNilError true runtime error: panic called with nil argument
// *errors.errorString false mine
