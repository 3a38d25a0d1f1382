// The innermost guard takes a panic; the ones around it find nothing to recover.
package main

import "fmt"

type handler func()

func guard(name string, next handler) handler {
	return func() {
		defer func() { fmt.Printf("%s recovers: %v\n", name, recover()) }()
		next()
	}
}

func main() {
	serve := guard("outer", guard("middle", guard("inner", func() { panic("broken") })))
	serve()
}

// Output:
// inner recovers: broken
// middle recovers: <nil>
// outer recovers: <nil>
