package main

import (
	"errors"
	"fmt"
	"runtime"
)

type myErr struct{ code int }

func (e *myErr) Error() string { return fmt.Sprint("code ", e.code) }

type str string

func what(f func()) (s string) {
	defer func() {
		switch v := recover().(type) {
		case nil:
			s = "nil"
		case runtime.Error:
			s = "runtime: " + v.Error()
		case *myErr:
			s = fmt.Sprint("myErr ", v.code)
		case error:
			s = "error " + v.Error()
		case str:
			s = "str " + string(v)
		case string:
			s = "string " + v
		case func() int:
			s = fmt.Sprint("func ", v())
		default:
			s = fmt.Sprintf("%T %v", v, v)
		}
	}()
	f()
	return "none"
}

func main() {
	e := &myErr{1}
	fmt.Println(what(func() { panic(e) }))
	fmt.Println(what(func() { panic(errors.New("plain")) }))
	fmt.Println(what(func() { panic("text") }))
	fmt.Println(what(func() { panic(str("named")) }))
	fmt.Println(what(func() { panic(1.5) }))
	fmt.Println(what(func() { panic([]int{1, 2}) }))
	fmt.Println(what(func() { panic(func() int { return 42 }) }))
	fmt.Println(what(func() { panic(struct{ a, b int }{1, 2}) }))
	fmt.Println(what(func() { panic(nil) }))
	fmt.Println(what(func() { var e error; panic(e) }))
	fmt.Println(what(func() { var m map[int]int; m[0]++ }))
	fmt.Println(what(func() { fmt.Println([]int{}[len(str(""))]) }))
	fmt.Println(what(func() {}))
	func() {
		defer func() {
			r := recover()
			fmt.Println(r == any(e), r.(*myErr).code)
			var target *myErr
			fmt.Println(errors.As(fmt.Errorf("wrap: %w", r.(error)), &target), target == e)
		}()
		e.code = 2
		panic(e)
	}()
}

// Output:
// myErr 1
// error plain
// string text
// str named
// float64 1.5
// []int [1 2]
// func 42
// struct { a int; b int } {1 2}
// runtime: runtime error: panic called with nil argument
// runtime: runtime error: panic called with nil argument
// runtime: assignment to entry in nil map
// runtime: runtime error: index out of range [0] with length 0
// nil
// true 2
// true true
