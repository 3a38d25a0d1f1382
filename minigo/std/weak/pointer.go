// Package weak holds pointers that do not keep what they point to alive.
package weak

import (
	"runtime"
	"unsafe"
)

// A Pointer is a *T that becomes nil when nothing else refers to the object. Two of them are equal if they were made from equal
// pointers, for ever.
type Pointer[T any] struct {
	_ [0]*T // keeps Pointers of different types from being converted to each other
	u unsafe.Pointer
}

// runtime_registerWeakPointer returns the handle of the address p, which is not nil and inside an object of the heap or a package
// variable. There is one handle for an address as long as its object lives. A handle is an object of its own that does not
// keep the other alive. When the collector finds that nothing reaches that object but handles, it clears them, before it lets
// finalizers and cleanups of the object run; a finalizer that keeps the object does not bring them back.
func runtime_registerWeakPointer(p unsafe.Pointer) unsafe.Pointer

// runtime_makeStrongFromWeak returns the address of a handle, or nil if it was cleared.
func runtime_makeStrongFromWeak(handle unsafe.Pointer) unsafe.Pointer

// Make returns a weak pointer to what ptr points to.
func Make[T any](ptr *T) Pointer[T] {
	var u unsafe.Pointer
	if ptr != nil {
		u = runtime_registerWeakPointer(unsafe.Pointer(ptr))
	}
	runtime.KeepAlive(ptr)
	return Pointer[T]{u: u}
}

// Value returns the pointer, or nil if the object is gone.
func (p Pointer[T]) Value() *T {
	if p.u == nil {
		return nil
	}
	return (*T)(runtime_makeStrongFromWeak(p.u))
}
