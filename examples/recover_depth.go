// recover works in the deferred function itself and in nothing that it calls.
package main

import "fmt"

func helper() any { return recover() }

func tooDeep() {
	defer func() {
		fmt.Println("  by a helper:", helper())
		fmt.Println("  by a literal inside:", func() any { return recover() }())
		fmt.Println("  directly:", recover())
	}()
	panic("boom")
}

func deferredHelper() {
	defer helper()
	panic("the helper is the deferred function")
}

func main() {
	tooDeep()
	deferredHelper()
	fmt.Println("still here")
}

// Output:
//   by a helper: <nil>
//   by a literal inside: <nil>
//   directly: boom
// still here
