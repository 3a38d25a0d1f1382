package main

import "fmt"

func helper() any { return recover() }

func deferredHelper() { fmt.Println("helper in deferred:", helper()) }

func outer(name string, f func()) {
	defer func() { fmt.Println(name, "outer:", recover()) }()
	f()
	fmt.Println(name, "returned")
}

func main() {
	outer("helper", func() { defer deferredHelper(); panic(1) })
	outer("literal", func() {
		defer func() {
			func() { fmt.Println("inner literal:", recover()) }()
		}()
		panic(2)
	})
	outer("literal then direct", func() {
		defer func() {
			fmt.Println("inner:", func() any { return recover() }())
			fmt.Println("direct:", recover())
		}()
		panic(3)
	})
	outer("builtin", func() { defer recover(); panic(4) })
	outer("argument", func() { defer fmt.Println("arg:", recover()); panic(5) })
	outer("deferred in deferred", func() {
		defer func() {
			defer func() { fmt.Println("nested:", recover()) }()
		}()
		panic(6)
	})
	outer("called normally during a panic", func() {
		defer func() {
			c := func() { fmt.Println("called:", recover()) }
			c()
		}()
		panic(7)
	})
	outer("func value", func() {
		f := func() { fmt.Println("value:", recover()) }
		defer f()
		panic(8)
	})
	outer("immediately", func() { fmt.Println("no panic:", recover()) })
	outer("deferred returns closure", func() {
		defer func() func() { return func() { fmt.Println("closure:", recover()) } }()()
		panic(9)
	})
}

// Output:
// helper in deferred: <nil>
// helper outer: 1
// inner literal: <nil>
// literal outer: 2
// inner: <nil>
// direct: 3
// literal then direct returned
// literal then direct outer: <nil>
// builtin outer: 4
// arg: <nil>
// argument outer: 5
// nested: <nil>
// deferred in deferred outer: 6
// called: <nil>
// called normally during a panic outer: 7
// value: 8
// func value returned
// func value outer: <nil>
// no panic: <nil>
// immediately returned
// immediately outer: <nil>
// closure: 9
// deferred returns closure returned
// deferred returns closure outer: <nil>
