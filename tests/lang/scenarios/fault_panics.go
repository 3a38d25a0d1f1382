package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"unsafe"
)

type pair struct {
	a, b int
	text [3]string
}

func try(name string, f func()) {
	defer func() {
		r := recover()
		_, is := r.(runtime.Error)
		fmt.Printf("%s: %T %v %v", name, r, is, r)
		if e, ok := r.(interface{ Addr() uintptr }); ok {
			fmt.Printf(" at %#x", e.Addr())
		}
		fmt.Println()
	}()
	f()
}

var sink any

func main() {
	fmt.Println(debug.SetPanicOnFault(true))
	p := (*pair)(unsafe.Pointer(uintptr(0x20000)))
	q := (*pair)(unsafe.Pointer(uintptr(16)))
	s := unsafe.Slice((*byte)(unsafe.Pointer(uintptr(0x30000))), 100)
	try("load", func() { sink = p.a })
	try("store", func() { p.b = 1 })
	try("copy", func() { x := *p; sink = x })
	try("copy to", func() { *p = pair{} })
	try("string", func() { sink = p.text[1] })
	try("slice", func() { sink = s[50] })
	try("slice store", func() { s[51] = 1 })
	try("range", func() {
		n := 0
		for _, b := range s {
			n += int(b)
		}
		sink = n
	})
	try("increment", func() { p.b++ })
	try("copy builtin", func() { copy(make([]byte, 1), s) })
	try("first page", func() { sink = q.b })
	try("no canonical address", func() { sink = *(*int)(unsafe.Pointer(uintptr(0xdead00000000beef))) })
	fmt.Println(debug.SetPanicOnFault(false))
}

// Output:
// false
// load: runtime.errorAddressString true runtime error: invalid memory address or nil pointer dereference at 0x20000
// store: runtime.errorAddressString true runtime error: invalid memory address or nil pointer dereference at 0x20008
// copy: runtime.errorAddressString true runtime error: invalid memory address or nil pointer dereference at 0x20000
// copy to: runtime.errorAddressString true runtime error: invalid memory address or nil pointer dereference at 0x20000
// string: runtime.errorAddressString true runtime error: invalid memory address or nil pointer dereference at 0x20020
// slice: runtime.errorAddressString true runtime error: invalid memory address or nil pointer dereference at 0x30032
// slice store: runtime.errorAddressString true runtime error: invalid memory address or nil pointer dereference at 0x30033
// range: runtime.errorAddressString true runtime error: invalid memory address or nil pointer dereference at 0x30000
// increment: runtime.errorAddressString true runtime error: invalid memory address or nil pointer dereference at 0x20008
// copy builtin: runtime.errorAddressString true runtime error: invalid memory address or nil pointer dereference at 0x30000
// first page: runtime.errorString true runtime error: invalid memory address or nil pointer dereference
// no canonical address: runtime.errorAddressString true runtime error: invalid memory address or nil pointer dereference at 0x0
// true
