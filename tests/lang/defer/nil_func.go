package main

import "fmt"

type I interface{ M() }
type T struct{ n int }

func (t T) M()  { fmt.Println("M", t.n) }
func (t *T) P() { fmt.Println("P", t == nil) }

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
	fmt.Println(name, "returned")
}

func main() {
	try("nil func", func() {
		var f func()
		defer f()
		fmt.Println("after the statement")
	})
	try("nil func with args", func() {
		var f func(int)
		defer f(len("abc"))
		fmt.Println("after the statement")
	})
	try("nil interface", func() {
		var i I
		defer i.M()
		fmt.Println("not reached")
	})
	try("value method of nil", func() {
		var p *T
		defer p.M()
		fmt.Println("not reached")
	})
	try("pointer method of nil", func() {
		var p *T
		defer p.P()
		fmt.Println("after the statement")
	})
	try("others still run", func() {
		var f func()
		defer fmt.Println("older")
		defer f()
		defer fmt.Println("newer")
	})
	try("panic replaced", func() {
		var f func()
		defer f()
		panic("first")
	})
}

// Output:
// after the statement
// nil func runtime error: invalid memory address or nil pointer dereference
// after the statement
// nil func with args runtime error: invalid memory address or nil pointer dereference
// nil interface runtime error: invalid memory address or nil pointer dereference
// value method of nil runtime error: invalid memory address or nil pointer dereference
// after the statement
// P true
// pointer method of nil returned
// pointer method of nil <nil>
// newer
// older
// others still run runtime error: invalid memory address or nil pointer dereference
// panic replaced runtime error: invalid memory address or nil pointer dereference
