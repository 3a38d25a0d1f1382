// Where recover stops a panic and where it is too deep, too early or too late.
package main

import "fmt"

func direct() {
	defer func() { fmt.Println("  direct:", recover()) }()
	panic("stopped")
}

func helper() any { return recover() }

func viaHelper() {
	defer func() { fmt.Println("  helper called by the deferred function:", helper()) }()
	panic("one level too deep")
}

func nestedLiteral() {
	defer func() {
		func() { fmt.Println("  literal inside the deferred literal:", recover()) }()
	}()
	panic("also too deep")
}

func theBuiltin() {
	defer recover()
	panic("defer recover() does nothing")
}

func tooEarly() {
	defer fmt.Println("  evaluated at the defer statement:", recover())
	panic("too early")
}

type guard struct{ name string }

func (g guard) catch() { fmt.Println("  method", g.name+":", recover()) }

func method() {
	defer guard{"value"}.catch()
	panic("methods work")
}

func main() {
	for _, f := range []func(){direct, viaHelper, nestedLiteral, theBuiltin, tooEarly, method} {
		func() {
			defer func() {
				if r := recover(); r != nil {
					fmt.Println("  escaped to the caller:", r)
				}
			}()
			f()
			fmt.Println("  returned normally")
		}()
		fmt.Println("-")
	}
	fmt.Println("without a panic:", recover())
}

// Output:
//   direct: stopped
//   returned normally
// -
//   helper called by the deferred function: <nil>
//   escaped to the caller: one level too deep
// -
//   literal inside the deferred literal: <nil>
//   escaped to the caller: also too deep
// -
//   escaped to the caller: defer recover() does nothing
// -
//   evaluated at the defer statement: <nil>
//   escaped to the caller: too early
// -
//   method value: methods work
//   returned normally
// -
// without a panic: <nil>
