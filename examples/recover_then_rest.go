// After a recovery the other deferred calls run, and the function returns to its caller.
package main

import "fmt"

func work() (result string) {
	result = "set before the panic"
	defer fmt.Println("third: deferred first")
	defer func() { fmt.Println("second: recovers", recover()) }()
	defer fmt.Println("first: deferred last")
	panic("stop")
}

func main() {
	fmt.Println("work returned:", work())
}

// Output:
// first: deferred last
// second: recovers stop
// third: deferred first
// work returned: set before the panic
