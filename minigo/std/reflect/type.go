// Package reflect lets a program look at and change values of types it does not know when it is compiled.
//
// A Type is the address of a descriptor of the machine, a Value a handle on memory; both are those of internal/reflectlite, and
// are served by the same natives. This package adds the rules: what may be done to which value, and what the panic says if not.
package reflect

import (
	"iter"
	"math"
	"strconv"
	"unsafe"
)

// A Type is a Go type. Types are identical if and only if they are ==.
type Type interface {
	Align() int      // of a variable, in bytes
	FieldAlign() int // of a field of a struct
	// Method returns method i of the method set, by name; of a type that is no interface exported ones only.
	Method(int) Method
	Methods() iter.Seq[Method]
	MethodByName(string) (Method, bool)
	NumMethod() int
	Name() string    // of a defined or predeclared type, else ""
	PkgPath() string // of a defined type
	Size() uintptr
	String() string
	Kind() Kind
	Implements(u Type) bool
	AssignableTo(u Type) bool
	ConvertibleTo(u Type) bool
	Comparable() bool

	Bits() int        // of a number
	ChanDir() ChanDir // of a channel
	IsVariadic() bool // a function
	Elem() Type       // of an array, channel, map, pointer or slice
	Field(i int) StructField
	Fields() iter.Seq[StructField]
	FieldByIndex(index []int) StructField
	FieldByName(name string) (StructField, bool)
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	In(i int) Type
	Ins() iter.Seq[Type]
	Key() Type // of a map
	Len() int  // of an array
	NumField() int
	NumIn() int
	NumOut() int
	Out(i int) Type
	Outs() iter.Seq[Type]

	OverflowComplex(x complex128) bool
	OverflowFloat(x float64) bool
	OverflowInt(x int64) bool
	OverflowUint(x uint64) bool
	CanSeq() bool
	CanSeq2() bool

	common() *rtype
}

// An rtype is a type descriptor, known by its address only.
type rtype struct{ opaque byte }

// A ChanDir is the direction of a channel type.
type ChanDir int

// The directions.
const (
	RecvDir ChanDir = 1 << iota
	SendDir
	BothDir = RecvDir | SendDir
)

// String returns the direction as a type shows it.
func (d ChanDir) String() string {
	switch d {
	case SendDir:
		return "chan<-"
	case RecvDir:
		return "<-chan"
	case BothDir:
		return "chan"
	}
	return "ChanDir" + strconv.Itoa(int(d))
}

// A Method is one of the methods of a type.
type Method struct {
	Name    string
	PkgPath string // of an unexported name
	Type    Type   // of Func; of an interface's method without receiver
	Func    Value  // takes the receiver first
	Index   int
}

// IsExported reports whether the name is exported.
func (m Method) IsExported() bool { return m.PkgPath == "" }

// TypeOf returns the dynamic type of i, nil for a nil interface.
func TypeOf(i any) Type { return toType(typeOf(i)) }

// toType keeps a nil pointer from becoming an interface that is not nil.
func toType(t *rtype) Type {
	if t == nil {
		return nil
	}
	return t
}

func (t *rtype) common() *rtype { return t }

// String returns t as %T prints it.
func (t *rtype) String() string { return typeString(t) }

// Kind returns the kind of t.
func (t *rtype) Kind() Kind { return typeKind(t) }

// Name returns the name of a defined or predeclared type.
func (t *rtype) Name() string { return typeName(t) }

// PkgPath returns the import path of a defined type.
func (t *rtype) PkgPath() string {
	path := typePkgPath(t)
	if path == "" && t.Kind() == UnsafePointer {
		return "unsafe"
	}
	return path
}

// Size returns the bytes of a variable.
func (t *rtype) Size() uintptr { return typeSize(t) }

// Align returns the alignment of a variable.
func (t *rtype) Align() int {
	align, _, _, _, _ := typeTraits(t)
	return align
}

// FieldAlign returns the alignment of a field.
func (t *rtype) FieldAlign() int { return t.Align() }

// Comparable reports whether == is allowed.
func (t *rtype) Comparable() bool { return typeComparable(t) }

// Bits returns the size of a number in bits.
func (t *rtype) Bits() int {
	if t == nil {
		panic("reflect: Bits of nil Type")
	}
	if k := t.Kind(); k < Int || k > Complex128 {
		panic("reflect: Bits of non-arithmetic Type " + t.String())
	}
	return int(t.Size()) * 8
}

// must panics unless t is of a kind.
func (t *rtype) must(kind Kind, method, name string) {
	if t.Kind() != kind {
		panic("reflect: " + method + " of non-" + name + " type " + t.String())
	}
}

// ChanDir returns the direction of a channel type.
func (t *rtype) ChanDir() ChanDir {
	t.must(Chan, "ChanDir", "chan")
	_, dir, _, _, _ := typeTraits(t)
	return ChanDir(dir)
}

// IsVariadic reports whether the last parameter is variadic.
func (t *rtype) IsVariadic() bool {
	t.must(Func, "IsVariadic", "func")
	_, _, _, _, variadic := typeTraits(t)
	return variadic
}

// NumIn returns the number of parameters.
func (t *rtype) NumIn() int {
	t.must(Func, "NumIn", "func")
	_, _, in, _, _ := typeTraits(t)
	return in
}

// NumOut returns the number of results.
func (t *rtype) NumOut() int {
	t.must(Func, "NumOut", "func")
	_, _, _, out, _ := typeTraits(t)
	return out
}

// In returns the type of parameter i.
func (t *rtype) In(i int) Type {
	t.must(Func, "In", "func")
	checkIndex(i, t.NumIn())
	return typeIn(t, i)
}

// Out returns the type of result i.
func (t *rtype) Out(i int) Type {
	t.must(Func, "Out", "func")
	checkIndex(i, t.NumOut())
	return typeOut(t, i)
}

// checkIndex panics as an index expression does.
func checkIndex(i, n int) {
	if uint(i) >= uint(n) {
		_ = make([]byte, n)[i]
	}
}

// Elem returns the element type.
func (t *rtype) Elem() Type {
	switch t.Kind() {
	case Array, Chan, Map, Pointer, Slice:
		return typeElem(t)
	}
	panic("reflect: Elem of invalid type " + t.String())
}

// elem is Elem for callers who know the kind.
func (t *rtype) elem() *rtype { return typeElem(t) }

// Key returns the key type of a map.
func (t *rtype) Key() Type {
	t.must(Map, "Key", "map")
	return typeKey(t)
}

// Len returns the length of an array.
func (t *rtype) Len() int {
	t.must(Array, "Len", "array")
	return typeLen(t)
}

// NumField returns the number of fields of a struct.
func (t *rtype) NumField() int {
	t.must(Struct, "NumField", "struct")
	return typeNumField(t)
}

// Implements reports whether t has the methods of an interface type.
func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return implements(t, u.common())
}

// AssignableTo reports whether a value of t may be assigned to a variable of u.
func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	return assignable(t, u.common())
}

// ConvertibleTo reports whether a value of t may be converted to u, unless its length forbids it.
func (t *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return converter(u.common(), t) != nil
}

// OverflowComplex reports whether x is too large for t.
func (t *rtype) OverflowComplex(x complex128) bool {
	switch t.Kind() {
	case Complex64:
		return overflowsFloat32(real(x)) || overflowsFloat32(imag(x))
	case Complex128:
		return false
	}
	panic("reflect: OverflowComplex of non-complex type " + t.String())
}

// OverflowFloat reports whether x is too large for t.
func (t *rtype) OverflowFloat(x float64) bool {
	switch t.Kind() {
	case Float32:
		return overflowsFloat32(x)
	case Float64:
		return false
	}
	panic("reflect: OverflowFloat of non-float type " + t.String())
}

// OverflowInt reports whether x is too large for t.
func (t *rtype) OverflowInt(x int64) bool {
	if k := t.Kind(); k < Int || k > Int64 {
		panic("reflect: OverflowInt of non-int type " + t.String())
	}
	shift := 64 - t.Size()*8
	return x != x<<shift>>shift
}

// OverflowUint reports whether x is too large for t.
func (t *rtype) OverflowUint(x uint64) bool {
	if k := t.Kind(); k < Uint || k > Uintptr {
		panic("reflect: OverflowUint of non-uint type " + t.String())
	}
	shift := 64 - t.Size()*8
	return x != x<<shift>>shift
}

// overflowsFloat32 leaves infinities alone.
func overflowsFloat32(x float64) bool {
	if x < 0 {
		x = -x
	}
	return math.MaxFloat32 < x && x <= math.MaxFloat64
}

// NumMethod returns the number of methods: of an interface all, else the exported ones.
func (t *rtype) NumMethod() int { return methodCount(t) }

// Method returns method i.
func (t *rtype) Method(i int) (m Method) {
	if uint(i) >= uint(t.NumMethod()) {
		if t.Kind() == Interface {
			return Method{}
		}
		panic("reflect: Method index out of range")
	}
	name, pkgPath, sig, code := methodAt(t, i)
	m = Method{Name: name, PkgPath: pkgPath, Type: sig, Index: i}
	if t.Kind() == Interface {
		return m
	}
	in := []*rtype{t}
	for k := range sig.NumIn() {
		in = append(in, typeIn(sig, k))
	}
	var out []*rtype
	for k := range sig.NumOut() {
		out = append(out, typeOut(sig, k))
	}
	whole := funcOf(in, out, sig.IsVariadic())
	results, params := frameSize(whole)
	m.Type = whole
	m.Func = Value{whole, methodExpression(results, params, code, t), flagDirect | flag(Func)}
	return m
}

// MethodByName returns the method with a name.
func (t *rtype) MethodByName(name string) (m Method, ok bool) {
	if i := t.methodIndex(name); i >= 0 {
		return t.Method(i), true
	}
	return Method{}, false
}

// methodIndex returns the number of a method, -1 for none.
func (t *rtype) methodIndex(name string) int {
	for i := range t.NumMethod() {
		if found, _, _, _ := methodAt(t, i); found == name {
			return i
		}
	}
	return -1
}

func typeOf(v any) *rtype
func typeKind(t *rtype) Kind
func typeString(t *rtype) string
func typeName(t *rtype) string
func typePkgPath(t *rtype) string
func typeSize(t *rtype) uintptr
func typeElem(t *rtype) *rtype
func typeKey(t *rtype) *rtype
func typeLen(t *rtype) int
func typeNumField(t *rtype) int
func typeField(t *rtype, i int) (name, pkgPath string, typ *rtype, tag string, offset uintptr, embedded bool)
func typeComparable(t *rtype) bool
func implements(t, u *rtype) bool
func assignable(t, u *rtype) bool
func typeTraits(t *rtype) (align, dir, in, out int, variadic bool)
func typeIn(t *rtype, i int) *rtype
func typeOut(t *rtype, i int) *rtype
func typeSlots(t *rtype) int
func sameUnderlying(t, u *rtype) bool
func sameType(t, u *rtype) bool
func methodCount(t *rtype) int
func methodAt(t *rtype, i int) (name, pkgPath string, sig *rtype, code unsafe.Pointer)
func methodOf(t, iface *rtype, i int) unsafe.Pointer
