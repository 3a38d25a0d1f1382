package reflect

import "unsafe"

// A sliceHeader is a slice as it lies in memory.
type sliceHeader struct {
	data     unsafe.Pointer
	len, cap int
}

// SliceHeader is a slice as it lies in memory.
type SliceHeader struct {
	Data uintptr
	Len  int
	Cap  int
}

// StringHeader is a string as it lies in memory.
type StringHeader struct {
	Data uintptr
	Len  int
}

// slice returns the header of a slice, which is never direct.
func (v Value) slice() *sliceHeader { return (*sliceHeader)(v.word) }

// assignTo returns v as a value of type t, to which it must be assignable.
func (v Value) assignTo(context string, t *rtype) Value {
	if v.flag&flagMethod != 0 {
		v = v.methodValue("assignTo")
	}
	if v.typ == t {
		return v
	}
	if !assignable(v.typ, t) {
		panic(context + ": value of type " + v.typ.String() + " is not assignable to type " + t.String())
	}
	if t.Kind() == Interface {
		return v.boxed(t)
	}
	v.typ = t
	return v
}

// boxed returns an interface value of type t that holds v, or what v holds if it is an interface.
func (v Value) boxed(t *rtype) Value {
	box := variable(t, newArray(t, 1))
	set(box, v)
	box.flag = flag(Interface) | v.ro()
	return box
}

// Set assigns x to the variable v.
func (v Value) Set(x Value) {
	v.mustBeAssignable("Set")
	x.mustBeExported("Set")
	set(v, x.assignTo("reflect.Set", v.typ))
}

// SetZero assigns the zero value to the variable v.
func (v Value) SetZero() {
	v.mustBeAssignable("SetZero")
	set(v, Zero(v.typ))
}

// SetBool assigns x to a bool variable.
func (v Value) SetBool(x bool) {
	v.mustBeAssignable("SetBool")
	v.must(Bool, "SetBool")
	var word uint64
	if x {
		word = 1
	}
	setScalar(v, word)
}

// SetInt assigns x to a variable of signed integer kind, dropping high bits.
func (v Value) SetInt(x int64) {
	v.mustBeAssignable("SetInt")
	if !v.CanInt() {
		panic(wrongKind("SetInt", v.flag))
	}
	setScalar(v, uint64(x))
}

// SetUint assigns x to a variable of unsigned integer kind, dropping high bits.
func (v Value) SetUint(x uint64) {
	v.mustBeAssignable("SetUint")
	if !v.CanUint() {
		panic(wrongKind("SetUint", v.flag))
	}
	setScalar(v, x)
}

// SetFloat assigns x to a float variable.
func (v Value) SetFloat(x float64) {
	v.mustBeAssignable("SetFloat")
	if !v.CanFloat() {
		panic(wrongKind("SetFloat", v.flag))
	}
	setFloats(v, x, 0)
}

// SetComplex assigns x to a complex variable.
func (v Value) SetComplex(x complex128) {
	v.mustBeAssignable("SetComplex")
	if !v.CanComplex() {
		panic(wrongKind("SetComplex", v.flag))
	}
	setFloats(v, real(x), imag(x))
}

// SetString assigns x to a string variable.
func (v Value) SetString(x string) {
	v.mustBeAssignable("SetString")
	v.must(String, "SetString")
	setText(v, x)
}

// SetBytes assigns x to a variable that is a slice of bytes.
func (v Value) SetBytes(x []byte) {
	v.mustBeAssignable("SetBytes")
	v.must(Slice, "SetBytes")
	if v.typ.elem().Kind() != Uint8 {
		panic("reflect.Value.SetBytes of non-byte slice")
	}
	setBytes(v, x)
}

// SetPointer assigns x to an unsafe.Pointer variable.
func (v Value) SetPointer(x unsafe.Pointer) {
	v.mustBeAssignable("SetPointer")
	v.must(UnsafePointer, "SetPointer")
	*(*unsafe.Pointer)(v.word) = x
}

// SetLen changes the length of a slice variable.
func (v Value) SetLen(n int) {
	v.mustBeAssignable("SetLen")
	v.must(Slice, "SetLen")
	s := v.slice()
	if uint(n) > uint(s.cap) {
		panic("reflect: slice length out of range in SetLen")
	}
	s.len = n
}

// SetCap lowers the capacity of a slice variable.
func (v Value) SetCap(n int) {
	v.mustBeAssignable("SetCap")
	v.must(Slice, "SetCap")
	s := v.slice()
	if n < s.len || n > s.cap {
		panic("reflect: slice capacity out of range in SetCap")
	}
	s.cap = n
}

// ---- slices

// MakeSlice returns a new slice of a type.
func MakeSlice(typ Type, len, cap int) Value {
	switch {
	case typ.Kind() != Slice:
		panic("reflect.MakeSlice of non-slice type")
	case len < 0:
		panic("reflect.MakeSlice: negative len")
	case cap < 0:
		panic("reflect.MakeSlice: negative cap")
	case len > cap:
		panic("reflect.MakeSlice: len > cap")
	}
	t := typ.common()
	return sliceValue(t, sliceHeader{newArray(t.elem(), cap), len, cap}, 0)
}

func sliceValue(t *rtype, s sliceHeader, ro flag) Value {
	return Value{t, unsafe.Pointer(&s), flag(Slice) | ro}
}

// SliceAt returns a slice of n elements at an address.
func SliceAt(typ Type, p unsafe.Pointer, n int) Value {
	if n < 0 {
		panic("unsafe.Slice: len out of range")
	}
	return sliceValue(sliceOf(typ.common()), sliceHeader{p, n, n}, 0)
}

// storage returns what a slicing of v begins with, its length and its capacity, and the type of the result.
func (v Value) storage(method string) (s sliceHeader, t *rtype) {
	switch v.kind() {
	case Array:
		if v.flag&flagAddr == 0 {
			panic("reflect.Value." + method + ": slice of unaddressable array")
		}
		n := typeLen(v.typ)
		return sliceHeader{v.word, n, n}, sliceOf(v.typ.elem())
	case Slice:
		return *v.slice(), v.typ
	}
	panic(wrongKind(method, v.flag))
}

func (s sliceHeader) cut(t *rtype, i, j, k int, ro flag) Value {
	cut := sliceHeader{s.data, j - i, k - i}
	if cut.cap > 0 {
		cut.data = unsafe.Add(s.data, uintptr(i)*t.elem().Size())
	}
	return sliceValue(t, cut, ro)
}

// Slice returns v[i:j].
func (v Value) Slice(i, j int) Value {
	if v.kind() == String {
		s := text(v)
		if i < 0 || j < i || j > len(s) {
			panic("reflect.Value.Slice: string slice index out of bounds")
		}
		cut := s[i:j]
		return Value{v.typ, unsafe.Pointer(&cut), v.flag}
	}
	s, t := v.storage("Slice")
	if i < 0 || j < i || j > s.cap {
		panic("reflect.Value.Slice: slice index out of bounds")
	}
	return s.cut(t, i, j, s.cap, v.ro())
}

// Slice3 returns v[i:j:k].
func (v Value) Slice3(i, j, k int) Value {
	s, t := v.storage("Slice3")
	if i < 0 || j < i || k < j || k > s.cap {
		panic("reflect.Value.Slice3: slice index out of bounds")
	}
	return s.cut(t, i, j, k, v.ro())
}

// memory returns the bytes of n elements of a slice from element i on.
func (s sliceHeader) memory(t *rtype, i, n int) []byte {
	size := t.elem().Size()
	if size == 0 || n == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Add(s.data, uintptr(i)*size)), uintptr(n)*size)
}

// grown returns a slice with room for n more elements.
func (s sliceHeader) grown(t *rtype, n int) sliceHeader {
	if s.len+n <= s.cap {
		return s
	}
	return growSlice(t.elem(), s, n)
}

// Grow makes room for n more elements in a slice variable.
func (v Value) Grow(n int) {
	v.mustBeAssignable("Grow")
	v.must(Slice, "Grow")
	if n < 0 {
		panic("reflect.Value.Grow: negative len")
	}
	s := v.slice()
	if s.len+n < 0 {
		panic("reflect.Value.Grow: slice overflow")
	}
	*s = s.grown(v.typ, n)
}

// Append appends values to a slice.
func Append(s Value, x ...Value) Value {
	s.mustBeSlice()
	n := s.Len()
	header := s.slice().grown(s.typ, len(x))
	header.len = n + len(x)
	result := sliceValue(s.typ, header, s.ro())
	for i, v := range x {
		result.Index(n + i).Set(v)
	}
	return result
}

// AppendSlice appends the elements of a slice to another.
func AppendSlice(s, t Value) Value {
	s.mustBeSlice()
	t.mustBeSlice()
	if s.typ.elem() != t.typ.elem() && s.typ != t.typ {
		panic("reflect.AppendSlice: " + s.typ.String() + " != " + t.typ.String())
	}
	more := *t.slice()
	header := s.slice().grown(s.typ, more.len)
	copy(header.memory(s.typ, header.len, more.len), more.memory(s.typ, 0, more.len))
	header.len += more.len
	return sliceValue(s.typ, header, s.ro())
}

func (v Value) mustBeSlice() {
	if v.kind() != Slice {
		panic(&ValueError{"unknown method", v.kind()})
	}
	if v.flag&flagAnyRO != 0 {
		panic("reflect: unknown method using value obtained using unexported field")
	}
}

// Copy copies elements of src to dst as the builtin copy does.
func Copy(dst, src Value) int {
	if k := dst.kind(); k != Array && k != Slice {
		panic(&ValueError{"reflect.Copy", k})
	}
	if dst.kind() == Array {
		dst.mustBeCopied(true)
	}
	dst.mustBeCopied(false)
	to, toType := dst.elements()
	if src.kind() == String && toType.elem().Kind() == Uint8 {
		return copy(to.memory(toType, 0, to.len), text(src))
	}
	if k := src.kind(); k != Array && k != Slice {
		panic(&ValueError{"reflect.Copy", k})
	}
	src.mustBeCopied(false)
	from, fromType := src.elements()
	if toType.elem() != fromType.elem() {
		panic("reflect.Copy: " + toType.elem().String() + " != " + fromType.elem().String())
	}
	n := min(to.len, from.len)
	copy(to.memory(toType, 0, n), from.memory(fromType, 0, n))
	return n
}

func (v Value) mustBeCopied(variable bool) {
	switch {
	case v.flag&flagAnyRO != 0:
		panic("reflect: unknown method using value obtained using unexported field")
	case variable && v.flag&flagAddr == 0:
		panic("reflect: unknown method using unaddressable value")
	}
}

// elements returns the elements of an array, which need not be a variable, or of a slice.
func (v Value) elements() (sliceHeader, *rtype) {
	if v.kind() == Slice {
		return *v.slice(), v.typ
	}
	n := typeLen(v.typ)
	return sliceHeader{v.word, n, n}, v.typ
}

// Clear empties a map or zeroes the elements of a slice.
func (v Value) Clear() {
	switch v.kind() {
	case Slice:
		clear(v.slice().memory(v.typ, 0, v.Len()))
	case Map:
		mapClear(v)
	default:
		panic(wrongKind("Clear", v.flag))
	}
}

// Swapper returns a function that swaps two elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{"Swapper", v.Kind()})
	}
	n, elem := v.Len(), v.typ.elem()
	size := elem.Size()
	// Go swaps these as elements of a slice of words, whose index expressions have the say; the others by copying memory.
	words := n > 1 && (size == 1 || size == 2 || size == 4 || size == 8 || elem.Kind() == String)
	return func(i, j int) {
		if words {
			checkIndex(j, n)
			checkIndex(i, n)
		}
		swap(v, i, j)
	}
}

func set(v, x Value)
func setScalar(v Value, x uint64)
func setFloats(v Value, x, y float64)
func setText(v Value, x string)
func setBytes(v Value, x []byte)
func swap(v Value, i, j int)

// growSlice returns a slice with the same elements and room for n more, as append makes it.
func growSlice(elem *rtype, s sliceHeader, n int) sliceHeader
