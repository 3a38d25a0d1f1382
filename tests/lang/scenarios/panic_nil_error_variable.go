package main

import (
	"fmt"
	"runtime"
)

func try(f func()) {
	defer func() {
		r := recover()
		e, ok := r.(*runtime.PanicNilError)
		_, is := r.(runtime.Error)
		fmt.Printf("%T %v %v %v\n", r, ok, is, e)
	}()
	f()
}

func main() {
	try(func() { panic(nil) })
	try(func() { var err error; panic(err) })
	var err error
	panic(err)
}

// Exit: 2
// Stderr: panic: runtime error: panic called with nil argument
// Frames: main.main:22
// Output:
// *runtime.PanicNilError true true runtime error: panic called with nil argument
// *runtime.PanicNilError true true runtime error: panic called with nil argument
