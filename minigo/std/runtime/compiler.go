package runtime

import "unsafe"

// Functions that compiled code calls.

// panicwrap panics because a value method is called through a nil pointer.
func panicwrap(pkg, typ, method string) {
	panic(plainError("value method " + pkg + "." + typ + "." + method + " called using nil *" + typ + " pointer"))
}


// unsafeslice checks what unsafe.Slice is given, for elements of size bytes.
func unsafeslice(ptr unsafe.Pointer, length int, size uintptr) {
	if length < 0 {
		panic(errorString("unsafe.Slice: len out of range"))
	}
	if ptr == nil && length > 0 {
		panic(errorString("unsafe.Slice: ptr is nil and len is not zero"))
	}
	if size > 0 && length > 0 && uintptr(length) > -uintptr(ptr)/size {
		panic(errorString("unsafe.Slice: len out of range"))
	}
}

// unsafestring checks what unsafe.String is given.
func unsafestring(ptr unsafe.Pointer, length int) {
	if length < 0 {
		panic(errorString("unsafe.String: len out of range"))
	}
	if ptr == nil && length > 0 {
		panic(errorString("unsafe.String: ptr is nil and len is not zero"))
	}
	if length > 0 && uintptr(length) > -uintptr(ptr) {
		panic(errorString("unsafe.String: len out of range"))
	}
}
