// Run-time errors are ordinary panics: recover them, look at them, go on.
package main

import (
	"fmt"
	"runtime"
)

type point struct{ x, y int }

type shape interface{ area() float64 }

func attempt(name string, f func()) {
	defer func() {
		r := recover()
		_, isRuntime := r.(runtime.Error)
		fmt.Printf("%-22s %t  %v\n", name, isRuntime, r)
	}()
	f()
}

func main() {
	var (
		list  = []int{1, 2, 3}
		table map[string]int
		p     *point
		s     shape
		f     func()
		any1  any = "text"
		zero  int
		five  = 5
	)
	attempt("index", func() { list[five]++ })
	attempt("slice", func() { _ = list[five:] })
	attempt("slice to array", func() { _ = [4]int(list) })
	attempt("nil map", func() { table["x"] = 1 })
	attempt("nil pointer", func() { p.y = 1 })
	attempt("nil interface", func() { s.area() })
	attempt("nil function", func() { f() })
	attempt("division", func() { five /= zero })
	attempt("negative shift", func() { five <<= zero - 1 })
	attempt("negative length", func() { _ = make([]int, zero-1) })
	attempt("type assertion", func() { _ = any1.(int) })
	attempt("missing method", func() { _ = any1.(shape) })
	attempt("unhashable key", func() { _ = map[any]int{list: 1} })
	attempt("uncomparable", func() { fmt.Println(any(list) == any(list)) })
	attempt("panic(nil)", func() { panic(nil) })
	attempt("not a runtime error", func() { panic(fmt.Errorf("mine")) })
}

// Output:
// index                  true  runtime error: index out of range [5] with length 3
// slice                  true  runtime error: slice bounds out of range [5:3]
// slice to array         true  runtime error: cannot convert slice with length 3 to array or pointer to array with length 4
// nil map                true  assignment to entry in nil map
// nil pointer            true  runtime error: invalid memory address or nil pointer dereference
// nil interface          true  runtime error: invalid memory address or nil pointer dereference
// nil function           true  runtime error: invalid memory address or nil pointer dereference
// division               true  runtime error: integer divide by zero
// negative shift         true  runtime error: negative shift amount
// negative length        true  runtime error: makeslice: len out of range
// type assertion         true  interface conversion: interface {} is string, not int
// missing method         true  interface conversion: string is not main.shape: missing method area
// unhashable key         true  runtime error: hash of unhashable type []int
// uncomparable           true  runtime error: comparing uncomparable type []int
// panic(nil)             true  runtime error: panic called with nil argument
// not a runtime error    false  mine
