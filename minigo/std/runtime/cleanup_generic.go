package runtime

import "unsafe"

// AddCleanup has cleanup called with arg some time after the object ptr points to is unreachable.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup {
	if ptr == nil {
		panic("runtime.AddCleanup: ptr is nil")
	}
	if at, ok := any(arg).(*T); ok && at == ptr {
		panic("runtime.AddCleanup: ptr is equal to arg, cleanup will never run")
	}
	return Cleanup{addCleanup(unsafe.Pointer(ptr), func() { cleanup(arg) }), uintptr(unsafe.Pointer(ptr))}
}
