package main

import (
	"errors"
	"fmt"
	"runtime"
)

type stringer interface{ String() string }

func try(f func()) {
	defer func() {
		r := recover()
		_, rt := r.(runtime.Error)
		err, isErr := r.(error)
		var re runtime.Error
		fmt.Printf("%T %v %v %v: %v\n", r, rt, isErr, isErr && errors.As(err, &re), r)
	}()
	f()
}

func main() {
	var (
		p    *int
		s    []int
		m    map[string]int
		x    any = 1.5
		zero int
		c    chan int
	)
	try(func() { *p = 1 })
	try(func() { s[3] = 1 })
	try(func() { _ = s[:5] })
	try(func() { m["a"] = 1 })
	try(func() { _ = x.(string) })
	try(func() { _ = x.(stringer) })
	try(func() { _ = 1 / zero })
	try(func() { _ = 1 << (zero - 1) })
	try(func() { close(c) })
	try(func() { _ = make([]int, zero-1) })
	try(func() { _ = make(chan int, zero-1) })
	try(func() { _ = any(s) == any(s) })
	try(func() { _ = map[any]int{s: 1} })
	try(func() { _ = map[any]int{}[s] })
	try(func() { _ = [2]int(s) })
	try(func() { panic(nil) })
	try(func() { panic("text") })
	try(func() { panic(errors.New("error")) })
}

// Output:
// runtime.errorString true true true: runtime error: invalid memory address or nil pointer dereference
// runtime.boundsError true true true: runtime error: index out of range [3] with length 0
// runtime.boundsError true true true: runtime error: slice bounds out of range [:5] with capacity 0
// runtime.plainError true true true: assignment to entry in nil map
// *runtime.TypeAssertionError true true true: interface conversion: interface {} is float64, not string
// *runtime.TypeAssertionError true true true: interface conversion: float64 is not main.stringer: missing method String
// runtime.errorString true true true: runtime error: integer divide by zero
// runtime.errorString true true true: runtime error: negative shift amount
// runtime.plainError true true true: close of nil channel
// runtime.errorString true true true: runtime error: makeslice: len out of range
// runtime.plainError true true true: makechan: size out of range
// runtime.errorString true true true: runtime error: comparing uncomparable type []int
// runtime.errorString true true true: runtime error: hash of unhashable type []int
// maps.unhashableTypeError true true true: hash of unhashable type: []int
// runtime.boundsError true true true: runtime error: cannot convert slice with length 0 to array or pointer to array with length 2
// *runtime.PanicNilError true true true: runtime error: panic called with nil argument
// string false false false: text
// *errors.errorString false true false: error
