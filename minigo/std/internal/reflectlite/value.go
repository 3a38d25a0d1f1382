package reflectlite

import "unsafe"

// A Value is a handle on a Go value. The zero Value holds none. Its three words are shared with the natives: word is the
// value itself in slot form when flagDirect is set, else the address of the value in memory.
type Value struct {
	typ  *Type
	word unsafe.Pointer
	flag uintptr
}

// The low bits of a flag are the kind.
const (
	flagKind   = 1<<5 - 1
	flagRO     = 1 << 5 // reached through an unexported field
	flagAddr   = 1 << 6 // addressable: word is the address of a variable
	flagDirect = 1 << 7
	flagEmbed  = 1 << 8 // as flagRO, by an embedded field
	flagAnyRO  = flagRO | flagEmbed
)

// A ValueError tells of a method called on a Value of the wrong kind.
type ValueError struct {
	Method string
	Kind   Kind
}

// Error names the method and the kind.
func (e *ValueError) Error() string {
	if e.Kind == Invalid {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

// ValueOf returns a Value for the dynamic value of v, the zero Value for a nil interface.
func ValueOf(v any) Value { return valueOf(v) }

// IsValid reports whether v holds a value.
func (v Value) IsValid() bool { return v.flag != 0 }

// Kind returns the kind of v, Invalid for the zero Value.
func (v Value) Kind() Kind { return Kind(v.flag & flagKind) }

// Type returns the type of v.
func (v Value) Type() *Type { return v.typ }

// CanInterface reports whether Interface is allowed: no unexported field was passed on the way to v.
func (v Value) CanInterface() bool { return v.flag&flagAnyRO == 0 }

// CanSet reports whether v is a variable that may be changed.
func (v Value) CanSet() bool { return v.flag&(flagAddr|flagAnyRO) == flagAddr }

// Interface returns the value as an interface. For an interface variable it is the dynamic value in it.
func (v Value) Interface() any {
	if !v.IsValid() {
		panic(&ValueError{"reflect.Value.Interface", Invalid})
	}
	if !v.CanInterface() {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return pack(v)
}

// Held returns the Value that a reflect.Value is, if v is one.
func (v Value) Held() (Value, bool) {
	if v.Kind() != Struct || v.typ.Name() != "Value" || v.typ.PkgPath() != "reflect" {
		return Value{}, false
	}
	return *(*Value)(v.word), true
}

// IsNil reports whether a chan, func, interface, map, pointer, slice or unsafe.Pointer is nil.
func (v Value) IsNil() bool {
	switch v.Kind() {
	case Chan, Func, Interface, Map, Pointer, Slice, UnsafePointer:
		return pointer(v) == 0
	}
	panic(&ValueError{"reflect.Value.IsNil", v.Kind()})
}

// Elem returns what an interface holds or a pointer points to, the zero Value when it is nil.
func (v Value) Elem() Value {
	if k := v.Kind(); k != Interface && k != Pointer {
		panic(&ValueError{"reflect.Value.Elem", k})
	}
	return elem(v)
}

// Len returns the length of an array, map, slice or string.
func (v Value) Len() int {
	switch v.Kind() {
	case Array, Map, Slice, String:
		return length(v)
	}
	panic(&ValueError{"reflect.Value.Len", v.Kind()})
}

// Index returns element i of an array, slice or string.
func (v Value) Index(i int) Value {
	switch v.Kind() {
	case Array, Slice, String:
		return index(v, i)
	}
	panic(&ValueError{"reflect.Value.Index", v.Kind()})
}

// NumField returns the number of fields of a struct.
func (v Value) NumField() int {
	if v.Kind() != Struct {
		panic(&ValueError{"reflect.Value.NumField", v.Kind()})
	}
	return typeNumField(v.typ)
}

// Field returns field i of a struct.
func (v Value) Field(i int) Value {
	if v.Kind() != Struct {
		panic(&ValueError{"reflect.Value.Field", v.Kind()})
	}
	return field(v, i)
}

// MapEntries returns the keys and values of a map, in no particular order: entry i is at 2*i and 2*i+1. They are copies.
func (v Value) MapEntries() []Value {
	if v.Kind() != Map {
		panic(&ValueError{"reflect.Value.MapEntries", v.Kind()})
	}
	return mapEntries(v)
}

// Bool returns a bool.
func (v Value) Bool() bool { return scalar(v) != 0 }

// Int returns a signed integer.
func (v Value) Int() int64 { return int64(scalar(v)) }

// Uint returns an unsigned integer.
func (v Value) Uint() uint64 { return scalar(v) }

// Float returns a float.
func (v Value) Float() float64 { return float(v) }

// Complex returns a complex number.
func (v Value) Complex() complex128 {
	re, im := complexParts(v)
	return complex(re, im)
}

// String returns a string's text; for other kinds a note of the type, as in <int Value>.
func (v Value) String() string {
	switch v.Kind() {
	case String:
		return text(v)
	case Invalid:
		return "<invalid Value>"
	}
	return "<" + v.typ.String() + " Value>"
}

// Bytes returns the bytes of a slice or an array whose elements have kind Uint8; they are shared with v.
func (v Value) Bytes() []byte { return bytes(v) }

// Pointer returns the address in a chan, func, map, pointer, slice, string or unsafe.Pointer.
func (v Value) Pointer() uintptr { return pointer(v) }

// Set assigns x to the variable v.
func (v Value) Set(x Value) {
	if !v.CanSet() {
		panic("reflect: reflect.Value.Set using unaddressable value")
	}
	if !assignable(x.typ, v.typ) {
		panic("reflect.Set: value of type " + x.typ.String() + " is not assignable to type " + v.typ.String())
	}
	set(v, x)
}

// SetBool assigns x to a bool variable.
func (v Value) SetBool(x bool) {
	var word uint64
	if x {
		word = 1
	}
	setScalar(v, word)
}

// SetInt assigns x to a variable of signed integer kind, dropping high bits.
func (v Value) SetInt(x int64) { setScalar(v, uint64(x)) }

// SetUint assigns x to a variable of unsigned integer kind, dropping high bits.
func (v Value) SetUint(x uint64) { setScalar(v, x) }

// SetFloat assigns x to a float variable.
func (v Value) SetFloat(x float64) { setFloats(v, x, 0) }

// SetComplex assigns x to a complex variable.
func (v Value) SetComplex(x complex128) { setFloats(v, real(x), imag(x)) }

// SetString assigns x to a string variable.
func (v Value) SetString(x string) { setText(v, x) }

// SetBytes assigns x to a variable of a slice type whose elements have kind Uint8.
func (v Value) SetBytes(x []byte) { setBytes(v, x) }

// Swapper returns a function that swaps two elements of the given slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{"Swapper", v.Kind()})
	}
	return func(i, j int) { swap(v, i, j) }
}

func valueOf(v any) Value
func pack(v Value) any
func elem(v Value) Value
func length(v Value) int
func index(v Value, i int) Value
func field(v Value, i int) Value
func mapEntries(v Value) []Value
func scalar(v Value) uint64
func float(v Value) float64
func complexParts(v Value) (re, im float64)
func text(v Value) string
func bytes(v Value) []byte
func pointer(v Value) uintptr
func set(v, x Value)
func setScalar(v Value, x uint64)
func setFloats(v Value, x, y float64)
func setText(v Value, x string)
func setBytes(v Value, x []byte)
func swap(v Value, i, j int)
