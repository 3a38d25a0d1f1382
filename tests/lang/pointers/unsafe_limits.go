package main

import (
	"fmt"
	"math"
	"unsafe"
)

func try(what string, f func()) {
	defer func() { fmt.Println(what, recover()) }()
	f()
}

func main() {
	const all = 1 << (8 * unsafe.Sizeof(uintptr(0)))
	big := uint64(math.MaxUint64)
	try("too big", func() { _ = unsafe.Slice(new(byte), big) })
	try("overflow", func() { _ = unsafe.Slice(new(uint64), all/8) })
	try("overflow more", func() { _ = unsafe.Slice(new(uint64), all/8+1) })
	last := (*byte)(unsafe.Pointer(^uintptr(0)))
	try("one", func() { _ = unsafe.Slice(last, 1) })
	try("two", func() { _ = unsafe.Slice(last, 2) })
	try("string of one", func() { _ = unsafe.String(last, 1) })
	try("string of two", func() { _ = unsafe.String(last, 2) })
	try("nothing", func() { _ = unsafe.Slice((*struct{})(nil), 0) })
	try("empty ones", func() { _ = unsafe.Slice(new(struct{}), math.MaxInt) })
}

// Output:
// too big runtime error: unsafe.Slice: len out of range
// overflow runtime error: unsafe.Slice: len out of range
// overflow more runtime error: unsafe.Slice: len out of range
// one <nil>
// two runtime error: unsafe.Slice: len out of range
// string of one <nil>
// string of two runtime error: unsafe.String: len out of range
// nothing <nil>
// empty ones <nil>
