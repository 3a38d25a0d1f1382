package atomic

import "unsafe"

// A Value holds values of one dynamic type that are read and changed in single steps. The zero Value holds none.
type Value struct {
	v any
}

// dynamicType returns the first word of an interface, its dynamic type. For a Value's own it is read in place, as that belongs
// to the step.
func dynamicType(v *any) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(v)) }

// Load returns the value, nil if there was no Store yet.
func (v *Value) Load() (val any) { return v.v }

// Store sets the value; it must have the type of the one before and not be nil.
func (v *Value) Store(val any) {
	if val == nil {
		panic("sync/atomic: store of nil value into Value")
	}
	typ := dynamicType(&val)
	if v.v != nil && *(*unsafe.Pointer)(unsafe.Pointer(v)) != typ {
		panic("sync/atomic: store of inconsistently typed value into Value")
	}
	v.v = val
}

// Swap sets the value as Store does and returns the old one, nil if there was none.
func (v *Value) Swap(new any) (old any) {
	if new == nil {
		panic("sync/atomic: swap of nil value into Value")
	}
	typ := dynamicType(&new)
	if v.v != nil && *(*unsafe.Pointer)(unsafe.Pointer(v)) != typ {
		panic("sync/atomic: swap of inconsistently typed value into Value")
	}
	old = v.v
	v.v = new
	return old
}

// CompareAndSwap sets the value to new if it is old, and reports whether it was; a Value without a value holds nil.
func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	if new == nil {
		panic("sync/atomic: compare and swap of nil value into Value")
	}
	typ := dynamicType(&new)
	if old != nil && dynamicType(&old) != typ {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	if v.v != nil && *(*unsafe.Pointer)(unsafe.Pointer(v)) != typ {
		panic("sync/atomic: compare and swap of inconsistently typed value into Value")
	}
	if v.v != old {
		return false
	}
	v.v = new
	return true
}
