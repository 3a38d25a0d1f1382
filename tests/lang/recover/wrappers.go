package main

import "fmt"

type Catcher interface{ Catch() }

type A struct{ name string }

func (a A) Catch() { fmt.Println(a.name, recover()) }

type B struct{ A }
type C struct{ *B }
type D struct{ Catcher }
type F func()

func (f F) Catch() { fmt.Println("F", recover()) }

// Frames made by the compiler for promoted methods, interfaces and method values do not count.
func run(n int, setup func() func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("escaped", r)
		}
	}()
	func() {
		defer setup()()
		panic(n)
	}()
}

func main() {
	b := B{A{"promoted"}}
	func() { defer b.Catch(); panic(1) }()
	c := C{&b}
	func() { defer c.Catch(); panic(2) }()
	var i Catcher = b
	func() { defer i.Catch(); panic(3) }()
	i = &c
	func() { defer i.Catch(); panic(4) }()
	d := D{i}
	func() { defer d.Catch(); panic(5) }()
	i = d
	func() { defer i.Catch(); panic(6) }()
	func() { defer Catcher.Catch(i); panic(7) }()
	func() { defer B.Catch(b); panic(8) }()
	func() { defer (*C).Catch(&c); panic(9) }()
	func() { defer F(nil).Catch(); panic(10) }()
	run(11, func() func() { return b.Catch })
	run(12, func() func() { return i.Catch })
	run(13, func() func() { return func() { b.Catch() } })
	func() {
		defer func() { fmt.Println("outer", recover()) }()
		defer func() { i.Catch() }()
		panic(14)
	}()
}

// Output:
// promoted 1
// promoted 2
// promoted 3
// promoted 4
// promoted 5
// promoted 6
// promoted 7
// promoted 8
// promoted 9
// F 10
// promoted 11
// promoted 12
// promoted <nil>
// escaped 13
// promoted <nil>
// outer 14
