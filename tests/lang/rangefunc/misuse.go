package main

import "fmt"

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
	fmt.Println(name, "returned")
}

func main() {
	try("continue after break", func() {
		for i := range func(yield func(int) bool) { yield(0); yield(1) } {
			if i == 0 {
				break
			}
		}
	})
	var keep func(int) bool
	try("after exit", func() {
		for range func(yield func(int) bool) { keep = yield; yield(0) } {
		}
		keep(1)
	})
	try("swallowed panic", func() {
		for range func(yield func(int) bool) {
			func() {
				defer func() { recover() }()
				yield(0)
			}()
		} {
			panic("from body")
		}
	})
	try("after panic", func() {
		for range func(yield func(int) bool) {
			func() {
				defer func() { recover() }()
				yield(0)
			}()
			yield(1)
		} {
			panic("from body")
		}
	})
	try("iterator panics", func() {
		for range func(yield func(int) bool) { panic("from iterator") } {
		}
	})
	try("body panics", func() {
		for i := range func(yield func(int) bool) {
			defer fmt.Println("iterator unwinds")
			yield(7)
		} {
			panic(i)
		}
	})
	try("nil function", func() {
		var f func(func() bool)
		for range f {
		}
	})
}

// Output:
// continue after break runtime error: range function continued iteration after function for loop body returned false
// after exit runtime error: range function continued iteration after whole loop exit
// swallowed panic runtime error: range function recovered a loop body panic and did not resume panicking
// after panic runtime error: range function continued iteration after loop body panic
// iterator panics from iterator
// iterator unwinds
// body panics 7
// nil function runtime error: invalid memory address or nil pointer dereference
