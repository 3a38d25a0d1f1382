// Calling a method of a nil interface is a panic like any other, and can be recovered.
package main

import (
	"fmt"
	"runtime"
)

type speaker interface{ speak() string }

func ask(s speaker) (answer string) {
	defer func() {
		if err, ok := recover().(runtime.Error); ok {
			answer = "recovered: " + err.Error()
		}
	}()
	return s.speak()
}

func main() {
	fmt.Println(ask(nil))
}

// Output:
// recovered: runtime error: invalid memory address or nil pointer dereference
