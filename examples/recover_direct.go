// Deferring recover itself does not help, except inside a function that is itself deferred.
package main

import "fmt"

func inside() {
	defer func() {
		defer recover()
	}()
	panic("recovered by the deferred recover of a deferred function")
}

func outside() {
	defer func() { fmt.Println("what came through:", recover()) }()
	func() {
		defer recover()
		panic("not stopped by defer recover()")
	}()
}

func main() {
	inside()
	outside()
}

// Output:
// what came through: not stopped by defer recover()
