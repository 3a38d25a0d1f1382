// Package runtime is the program's view of the machine: the errors of run-time panics, the stack, the heap, goroutines.
//
// Functions without a body are the machine's. Values of errorString, plainError, boundsError, *TypeAssertionError and
// *PanicNilError are made by the machine when it raises a panic, so their layout is a contract with it.
package runtime

import _ "internal/runtime/maps" // for an error that the machine makes

// An Error is the value of a run-time panic.
type Error interface {
	error
	// RuntimeError tells run-time errors from others.
	RuntimeError()
}

// An errorString is a run-time error that is told by a text; Error adds the prefix all of them have.
type errorString string

func (e errorString) RuntimeError() {}

func (e errorString) Error() string { return "runtime error: " + string(e) }

// The states of a range over a function that compiled code finds wrong.
const (
	rangeDone = iota
	_
	rangePanic
	rangeExhausted
)

// panicrangestate brings on the panic for a loop in a wrong state.
func panicrangestate(state int) {
	const called = "range function continued iteration after "
	switch state {
	case rangeDone:
		panic(errorString(called + "function for loop body returned false"))
	case rangePanic:
		panic(errorString(called + "loop body panic"))
	case rangeExhausted:
		panic(errorString(called + "whole loop exit"))
	}
	panic(errorString("range function recovered a loop body panic and did not resume panicking"))
}

// A plainError is a run-time error whose text has no prefix.
type plainError string

func (e plainError) RuntimeError() {}

func (e plainError) Error() string { return string(e) }

// An errorAddressString is the error of a fault at an address that debug.SetPanicOnFault turned into a panic.
type errorAddressString struct {
	msg  string
	addr uintptr
}

func (e errorAddressString) RuntimeError() {}

func (e errorAddressString) Error() string { return "runtime error: " + e.msg }

// Addr returns the address of the fault.
func (e errorAddressString) Addr() uintptr { return e.addr }

// A PanicNilError is the value of panic(nil).
type PanicNilError struct {
	_ [0]*PanicNilError // keeps it from being converted to other types
}

// RuntimeError marks a run-time error.
func (*PanicNilError) RuntimeError() {}

// Error returns the text of the error.
func (*PanicNilError) Error() string { return "runtime error: panic called with nil argument" }

// A TypeAssertionError is the error of a failed type assertion. Its strings are names of types as %T prints them.
//
// iface is the static type of the operand, or "interface" for an assertion of nil to an interface type; concrete is the
// dynamic type, "" for nil. missingMethod is set when an interface type was asserted that concrete does not implement.
// The package paths tell types with the same name apart.
type TypeAssertionError struct {
	iface         string
	concrete      string
	asserted      string
	missingMethod string
	concretePkg   string
	assertedPkg   string
}

// RuntimeError marks a run-time error.
func (*TypeAssertionError) RuntimeError() {}

// Error tells which types did not fit.
func (e *TypeAssertionError) Error() string {
	const prefix = "interface conversion: "
	if e.concrete == "" {
		return prefix + e.iface + " is nil, not " + e.asserted
	}
	if e.missingMethod != "" {
		return prefix + e.concrete + " is not " + e.asserted + ": missing method " + e.missingMethod
	}
	text := prefix + e.iface + " is " + e.concrete + ", not " + e.asserted
	if e.concrete == e.asserted {
		if e.concretePkg != e.assertedPkg {
			return text + " (types from different packages)"
		}
		return text + " (types from different scopes)"
	}
	return text
}

// A boundsError is the error of an index or a slice expression. x is the index that is out of bounds and y what it was
// checked against; x is unsigned unless signed is set.
type boundsError struct {
	x      int64
	y      int
	signed bool
	code   uint8
}

// The codes of boundsError.
const (
	boundsIndex      = iota // a[x], y = len(a)
	boundsSliceAlen         // s[:x] of a string or an array, y = len(s)
	boundsSliceAcap         // s[:x] of a slice, y = cap(s)
	boundsSliceB            // s[x:y], x > y
	boundsSlice3Alen        // s[::x] of an array, y = len(s)
	boundsSlice3Acap        // s[::x] of a slice, y = cap(s)
	boundsSlice3B           // s[:x:y], x > y
	boundsSlice3C           // s[x:y:], x > y
	boundsConvert           // a slice of length x to an array of length y
)

func (e boundsError) RuntimeError() {}

func (e boundsError) Error() string {
	if e.code == boundsConvert {
		return "runtime error: cannot convert slice with length " + e.index() +
			" to array or pointer to array with length " + decimal(uint64(e.y))
	}
	if e.code == boundsIndex {
		if e.signed && e.x < 0 {
			return "runtime error: index out of range [" + e.index() + "]"
		}
		return "runtime error: index out of range [" + e.index() + "] with length " + decimal(uint64(e.y))
	}
	return "runtime error: slice bounds out of range " + e.slice()
}

// slice describes the bounds of a slice expression.
func (e boundsError) slice() string {
	x, y := e.index(), decimal(uint64(e.y))
	negative := e.signed && e.x < 0
	before, after := "[", "]" // around x, when it is negative
	switch e.code {
	case boundsSliceAlen, boundsSliceAcap:
		before = "[:"
	case boundsSlice3Alen, boundsSlice3Acap:
		before = "[::"
	case boundsSliceB:
		after = ":]"
	case boundsSlice3B:
		before, after = "[:", ":]"
	case boundsSlice3C:
		after = "::]"
	}
	if negative {
		return before + x + after
	}
	switch e.code {
	case boundsSliceAlen, boundsSlice3Alen:
		return before + x + "] with length " + y
	case boundsSliceAcap, boundsSlice3Acap:
		return before + x + "] with capacity " + y
	case boundsSlice3C:
		return "[" + x + ":" + y + ":]"
	}
	return before + x + ":" + y + "]"
}

func (e boundsError) index() string {
	if e.signed && e.x < 0 {
		return "-" + decimal(uint64(-e.x))
	}
	return decimal(uint64(e.x))
}

// decimal returns u in digits.
func decimal(u uint64) string {
	var b [20]byte
	at := len(b)
	for {
		at--
		b[at] = byte('0' + u%10)
		u /= 10
		if u == 0 {
			return string(b[at:])
		}
	}
}

// panicText returns the text by which the value of an uncaught panic is printed, if it has one of its own: an error's
// Error, else a Stringer's String. The machine calls it before it prints, and reports a panic inside.
func panicText(v any) (text string, isText bool) {
	switch v := v.(type) {
	case error:
		return v.Error(), true
	case interface{ String() string }:
		return v.String(), true
	}
	return "", false
}
