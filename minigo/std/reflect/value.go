package reflect

import "unsafe"

// A Value is a handle on a Go value; the zero Value holds none. Its words are shared with the natives: word is the value itself
// in slot form if flagDirect is set, else the address of the value in memory.
type Value struct {
	typ  *rtype
	word unsafe.Pointer
	flag
}

// A flag is a kind and what may be done with a value.
type flag uintptr

const (
	flagKind    flag = 1<<5 - 1
	flagRO      flag = 1 << 5 // reached through an unexported field that is not embedded
	flagAddr    flag = 1 << 6 // word is the address of a variable
	flagDirect  flag = 1 << 7
	flagEmbedRO flag = 1 << 8 // reached through an unexported embedded field
	flagMethod  flag = 1 << 9 // a method of the value, whose number is in the bits above

	methodShift = 10
	flagAnyRO   = flagRO | flagEmbedRO
)

func (f flag) kind() Kind { return Kind(f & flagKind) }

// ro returns what a value found in another inherits.
func (f flag) ro() flag {
	if f&flagAnyRO != 0 {
		return flagRO
	}
	return 0
}

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

func wrongKind(method string, f flag) *ValueError {
	return &ValueError{"reflect.Value." + method, f.kind()}
}

// must panics unless a value is of a kind.
func (f flag) must(kind Kind, method string) {
	if f.kind() != kind {
		panic(wrongKind(method, f))
	}
}

// mustBeExported panics if a value came from an unexported field.
func (f flag) mustBeExported(method string) {
	if f == 0 {
		panic(wrongKind(method, f))
	}
	if f&flagAnyRO != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
}

// mustBeAssignable panics unless a value is a variable that may be set.
func (f flag) mustBeAssignable(method string) {
	f.mustBeExported(method)
	if f&flagAddr == 0 {
		panic("reflect: reflect.Value." + method + " using unaddressable value")
	}
}

// ValueOf returns a Value for the dynamic value of i, the zero Value for a nil interface.
func ValueOf(i any) Value { return valueOf(i) }

// New returns a pointer to a new variable of a type.
func New(typ Type) Value {
	if typ == nil {
		panic("reflect: New(nil)")
	}
	t := typ.common()
	return pointerValue(pointerTo(t), newArray(t, 1))
}

// NewAt returns a pointer to a variable of a type at an address.
func NewAt(typ Type, p unsafe.Pointer) Value { return pointerValue(pointerTo(typ.common()), p) }

// pointerValue returns a value of a type that is one pointer.
func pointerValue(t *rtype, p unsafe.Pointer) Value { return Value{t, p, flagDirect | flag(t.Kind())} }

// variable returns a variable of type t at an address.
func variable(t *rtype, p unsafe.Pointer) Value { return Value{t, p, flagAddr | flag(t.Kind())} }

// Zero returns the zero value of a type.
func Zero(typ Type) Value {
	if typ == nil {
		panic("reflect: Zero(nil)")
	}
	v := New(typ).Elem()
	v.flag &^= flagAddr
	return v
}

// Indirect returns what a pointer points to, and any other value itself.
func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

// IsValid reports whether v holds a value.
func (v Value) IsValid() bool { return v.flag != 0 }

// Kind returns the kind of v, Invalid for the zero Value.
func (v Value) Kind() Kind { return v.kind() }

// Type returns the type of v.
func (v Value) Type() Type {
	if v.flag == 0 {
		panic(wrongKind("Type", v.flag))
	}
	return v.rtype()
}

// rtype is Type for callers who know that there is one.
func (v Value) rtype() *rtype {
	if v.flag&flagMethod != 0 {
		sig, _, _ := v.method("Type")
		return sig
	}
	return v.typ
}

// CanAddr reports whether v is a variable.
func (v Value) CanAddr() bool { return v.flag&flagAddr != 0 }

// CanSet reports whether v is a variable that may be set.
func (v Value) CanSet() bool { return v.flag&(flagAddr|flagAnyRO) == flagAddr }

// CanInterface reports whether Interface is allowed.
func (v Value) CanInterface() bool {
	if v.flag == 0 {
		panic(wrongKind("CanInterface", v.flag))
	}
	return v.flag&flagAnyRO == 0
}

// Interface returns the value as an interface; of an interface variable the dynamic value.
func (v Value) Interface() any {
	if v.flag == 0 {
		panic(wrongKind("Interface", v.flag))
	}
	if v.flag&flagAnyRO != 0 {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return v.any()
}

// any is Interface whatever way v was obtained.
func (v Value) any() any {
	if v.flag&flagMethod != 0 {
		v = v.methodValue("Interface")
	}
	return pack(v)
}

// InterfaceData returns the two words of an interface.
func (v Value) InterfaceData() [2]uintptr {
	v.must(Interface, "InterfaceData")
	return *(*[2]uintptr)(v.word)
}

// Addr returns a pointer to the variable v.
func (v Value) Addr() Value {
	if v.flag&flagAddr == 0 {
		panic("reflect.Value.Addr of unaddressable value")
	}
	return Value{pointerTo(v.typ), v.word, flagDirect | v.ro() | flag(Pointer)}
}

// UnsafeAddr returns the address of the variable v.
func (v Value) UnsafeAddr() uintptr {
	if v.typ == nil {
		panic(wrongKind("UnsafeAddr", v.flag))
	}
	if v.flag&flagAddr == 0 {
		panic("reflect.Value.UnsafeAddr of unaddressable value")
	}
	return uintptr(v.word)
}

// Elem returns what an interface holds or a pointer points to, the zero Value if it is nil.
func (v Value) Elem() Value {
	if k := v.kind(); k != Interface && k != Pointer {
		panic(wrongKind("Elem", v.flag))
	}
	return elem(v)
}

// IsNil reports whether a chan, func, interface, map, pointer, slice or unsafe.Pointer is nil.
func (v Value) IsNil() bool {
	switch v.kind() {
	case Func:
		return v.flag&flagMethod == 0 && pointer(v) == 0
	case Chan, Interface, Map, Pointer, Slice, UnsafePointer:
		return pointer(v) == 0
	}
	panic(wrongKind("IsNil", v.flag))
}

// IsZero reports whether v is the zero value of its type.
func (v Value) IsZero() bool {
	switch v.kind() {
	case Invalid:
		panic(wrongKind("IsZero", v.flag))
	case Float32, Float64:
		return v.Float() == 0 && 1/v.Float() > 0
	case Complex64, Complex128:
		re, im := real(v.Complex()), imag(v.Complex())
		return re == 0 && im == 0 && 1/re > 0 && 1/im > 0
	case Array:
		for i := range v.Len() {
			if !v.Index(i).IsZero() {
				return false
			}
		}
		return true
	case Struct:
		for i := range v.NumField() {
			if name, _, _, _, _, _ := typeField(v.typ, i); name != "_" && !v.Field(i).IsZero() {
				return false
			}
		}
		return true
	case String:
		return v.Len() == 0
	case Chan, Func, Interface, Map, Pointer, Slice, UnsafePointer:
		return v.IsNil()
	}
	return scalar(v) == 0
}

// Len returns the length of an array, chan, map, slice or string, or of the array that a pointer points to.
func (v Value) Len() int {
	switch v.kind() {
	case Array, Map, Slice, String:
		return length(v)
	case Chan:
		return chanLen(v)
	case Pointer:
		if v.typ.elem().Kind() == Array {
			return typeLen(v.typ.elem())
		}
		panic("reflect: call of reflect.Value.Len on ptr to non-array Value")
	}
	panic(wrongKind("Len", v.flag))
}

// Cap returns the capacity of an array, chan or slice, or of the array that a pointer points to.
func (v Value) Cap() int {
	switch v.kind() {
	case Array:
		return length(v)
	case Slice:
		return v.slice().cap
	case Chan:
		return chanCap(v)
	case Pointer:
		if v.typ.elem().Kind() == Array {
			return typeLen(v.typ.elem())
		}
		panic("reflect: call of reflect.Value.Cap on ptr to non-array Value")
	}
	panic(wrongKind("Cap", v.flag))
}

// Index returns element i of an array, slice or string.
func (v Value) Index(i int) Value {
	switch v.kind() {
	case Array, Slice, String:
		return index(v, i)
	}
	panic(wrongKind("Index", v.flag))
}

// NumField returns the number of fields of a struct.
func (v Value) NumField() int {
	v.must(Struct, "NumField")
	return typeNumField(v.typ)
}

// Field returns field i of a struct.
func (v Value) Field(i int) Value {
	v.must(Struct, "Field")
	return field(v, i)
}

// FieldByIndex returns the field that a path of indices leads to.
func (v Value) FieldByIndex(index []int) Value {
	if len(index) == 1 {
		return v.Field(index[0])
	}
	v.must(Struct, "FieldByIndex")
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.typ.elem().Kind() == Struct {
			if v.IsNil() {
				panic("reflect: indirection through nil pointer to embedded struct")
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v
}

type pathError string

func (e pathError) Error() string { return string(e) }

// FieldByIndexErr is FieldByIndex with an error for a nil pointer on the way.
func (v Value) FieldByIndexErr(index []int) (Value, error) {
	if len(index) == 1 {
		return v.Field(index[0]), nil
	}
	v.must(Struct, "FieldByIndexErr")
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.typ.elem().Kind() == Struct {
			if v.IsNil() {
				return Value{}, pathError("reflect: indirection through nil pointer to embedded struct field " + v.typ.elem().Name())
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v, nil
}

// FieldByName returns the field with a name, the zero Value if there is none.
func (v Value) FieldByName(name string) Value {
	v.must(Struct, "FieldByName")
	if f, ok := v.typ.FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// FieldByNameFunc returns the field whose name matches, the zero Value if there is none.
func (v Value) FieldByNameFunc(match func(string) bool) Value {
	if f, ok := v.typ.FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// Bool returns a bool.
func (v Value) Bool() bool {
	v.must(Bool, "Bool")
	return scalar(v) != 0
}

// CanInt reports whether Int is allowed.
func (v Value) CanInt() bool { return Int <= v.kind() && v.kind() <= Int64 }

// Int returns a signed integer.
func (v Value) Int() int64 {
	if !v.CanInt() {
		panic(wrongKind("Int", v.flag))
	}
	return int64(scalar(v))
}

// CanUint reports whether Uint is allowed.
func (v Value) CanUint() bool { return Uint <= v.kind() && v.kind() <= Uintptr }

// Uint returns an unsigned integer.
func (v Value) Uint() uint64 {
	if !v.CanUint() {
		panic(wrongKind("Uint", v.flag))
	}
	return scalar(v)
}

// CanFloat reports whether Float is allowed.
func (v Value) CanFloat() bool { return v.kind() == Float32 || v.kind() == Float64 }

// Float returns a float.
func (v Value) Float() float64 {
	if !v.CanFloat() {
		panic(wrongKind("Float", v.flag))
	}
	return float(v)
}

// CanComplex reports whether Complex is allowed.
func (v Value) CanComplex() bool { return v.kind() == Complex64 || v.kind() == Complex128 }

// Complex returns a complex number.
func (v Value) Complex() complex128 {
	if !v.CanComplex() {
		panic(wrongKind("Complex", v.flag))
	}
	re, im := complexParts(v)
	return complex(re, im)
}

// String returns a string's text; for other kinds a note of the type, as in <int Value>.
func (v Value) String() string {
	switch v.kind() {
	case String:
		return text(v)
	case Invalid:
		return "<invalid Value>"
	}
	return "<" + v.rtype().String() + " Value>"
}

// Bytes returns the bytes of a slice or of an array that is a variable; they are v's own.
func (v Value) Bytes() []byte {
	switch v.kind() {
	case Slice:
		if v.typ.elem().Kind() != Uint8 {
			panic("reflect.Value.Bytes of non-byte slice")
		}
		return bytes(v)
	case Array:
		if v.typ.elem().Kind() != Uint8 {
			panic("reflect.Value.Bytes of non-byte array")
		}
		if !v.CanAddr() {
			panic("reflect.Value.Bytes of unaddressable byte array")
		}
		return bytes(v)
	}
	panic(wrongKind("Bytes", v.flag))
}

// Pointer returns the address in a chan, func, map, pointer, slice, string or unsafe.Pointer.
func (v Value) Pointer() uintptr {
	switch v.kind() {
	case Chan, Func, Map, Pointer, Slice, String, UnsafePointer:
		return pointer(v)
	}
	panic(wrongKind("Pointer", v.flag))
}

// UnsafePointer is Pointer as an unsafe.Pointer.
func (v Value) UnsafePointer() unsafe.Pointer {
	switch v.kind() {
	case Chan, Func, Map, Pointer, Slice, String, UnsafePointer:
		return unsafe.Pointer(v.Pointer())
	}
	panic(wrongKind("UnsafePointer", v.flag))
}

// OverflowInt reports whether x is too large for v.
func (v Value) OverflowInt(x int64) bool {
	if !v.CanInt() {
		panic(wrongKind("OverflowInt", v.flag))
	}
	return v.typ.OverflowInt(x)
}

// OverflowUint reports whether x is too large for v.
func (v Value) OverflowUint(x uint64) bool {
	if !v.CanUint() {
		panic(wrongKind("OverflowUint", v.flag))
	}
	return v.typ.OverflowUint(x)
}

// OverflowFloat reports whether x is too large for v.
func (v Value) OverflowFloat(x float64) bool {
	if !v.CanFloat() {
		panic(wrongKind("OverflowFloat", v.flag))
	}
	return v.typ.OverflowFloat(x)
}

// OverflowComplex reports whether x is too large for v.
func (v Value) OverflowComplex(x complex128) bool {
	if !v.CanComplex() {
		panic(wrongKind("OverflowComplex", v.flag))
	}
	return v.typ.OverflowComplex(x)
}

// Comparable reports whether v may be compared with ==, looking into interfaces.
func (v Value) Comparable() bool {
	switch v.kind() {
	case Invalid:
		return false
	case Interface:
		return v.IsNil() || v.Elem().Comparable()
	case Array:
		switch v.typ.elem().Kind() {
		case Interface, Array, Struct:
			for i := range v.Len() {
				if !v.Index(i).Comparable() {
					return false
				}
			}
			return true
		}
		return v.typ.Comparable()
	case Func, Map, Slice:
		return false
	case Struct:
		for i := range v.NumField() {
			if !v.Field(i).Comparable() {
				return false
			}
		}
	}
	return true
}

// Equal reports whether v and u are ==.
func (v Value) Equal(u Value) bool {
	if v.Kind() == Interface {
		v = v.Elem()
	}
	if u.Kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	if v.Kind() != u.Kind() || v.Type() != u.Type() {
		return false
	}
	switch v.Kind() {
	case Func, Map, Slice:
	case Array:
		for i := range v.Len() {
			if !v.Index(i).Equal(u.Index(i)) {
				return false
			}
		}
		return true
	case Struct:
		for i := range v.NumField() {
			if !v.Field(i).Equal(u.Field(i)) {
				return false
			}
		}
		return true
	default:
		return v.any() == u.any()
	}
	panic("reflect.Value.Equal: values of type " + v.Type().String() + " are not comparable")
}

func valueOf(v any) Value
func pack(v Value) any
func elem(v Value) Value
func length(v Value) int
func index(v Value, i int) Value
func field(v Value, i int) Value
func scalar(v Value) uint64
func float(v Value) float64
func complexParts(v Value) (re, im float64)
func text(v Value) string
func bytes(v Value) []byte
func pointer(v Value) uintptr
func newArray(t *rtype, n int) unsafe.Pointer
