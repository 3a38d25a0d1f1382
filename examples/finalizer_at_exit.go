// A finalizer cleans up nothing at the end of a program: none is run then.
package main

import (
	"fmt"
	"runtime"
)

type file struct{ name string }

func open(name string) *file {
	f := &file{name}
	runtime.SetFinalizer(f, func(f *file) { fmt.Println("finalizer of", f.name) })
	return f
}

func main() {
	careless := open("careless")
	careful := open("careful")
	defer fmt.Println("closed", careful.name)
	defer func() { fmt.Println("recovered:", recover()) }()
	panic("with " + careless.name + " open")
}

// Output:
// recovered: with careless open
// closed careful
