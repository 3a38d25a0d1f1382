package main

// Misuse of AddCleanup panics with a string.

import (
	"fmt"
	"runtime"
)

func try(f func()) {
	defer func() {
		value := recover()
		fmt.Printf("%T %v\n", value, value)
	}()
	f()
}

func main() {
	try(func() { runtime.AddCleanup((*int)(nil), func(int) {}, 1) })
	try(func() { p := new(int); runtime.AddCleanup(p, func(*int) {}, p) })
	try(func() { p := new(int); runtime.AddCleanup(p, func(*int) {}, new(int)) })
}

// Output:
// string runtime.AddCleanup: ptr is nil
// string runtime.AddCleanup: ptr is equal to arg, cleanup will never run
// <nil> <nil>
