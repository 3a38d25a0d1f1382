package sort

import (
	"math/bits"
	"unsafe"
)

// A lessSwap is a slice of any type with the order of its elements.
type lessSwap struct {
	Less func(i, j int) bool
	base unsafe.Pointer
	size uintptr // of an element
}

// elements returns what lessSwap needs of the slice x; kind names the kind of x when it is no slice.
func elements(x any) (base unsafe.Pointer, size uintptr, n int, kind string)

// swap exchanges two elements.
func swap(base unsafe.Pointer, size uintptr, i, j int)

type valueError struct {
	method, kind string
}

func (e *valueError) Error() string {
	return "reflect: call of " + e.method + " on " + e.kind + " Value"
}

func newLessSwap(x any, less func(i, j int) bool) (*lessSwap, int) {
	base, size, n, kind := elements(x)
	if kind != "" {
		panic(&valueError{"Swapper", kind})
	}
	return &lessSwap{less, base, size}, n
}

// Slice sorts the slice x; equal elements may change their order.
func Slice(x any, less func(i, j int) bool) {
	data, n := newLessSwap(x, less)
	pdqsort_func(data, 0, n, bits.Len(uint(n)))
}

// SliceStable sorts the slice x and keeps the order of equal elements.
func SliceStable(x any, less func(i, j int) bool) {
	data, n := newLessSwap(x, less)
	stable_func(data, n)
}

// SliceIsSorted reports whether the slice x is sorted.
func SliceIsSorted(x any, less func(i, j int) bool) bool {
	_, _, n, kind := elements(x)
	if kind != "" {
		panic(&valueError{"reflectlite.Value.Len", kind})
	}
	for i := n - 1; i > 0; i-- {
		if less(i, i-1) {
			return false
		}
	}
	return true
}
