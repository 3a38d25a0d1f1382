package reflect

import (
	"strconv"
	"unsafe"
)

// CanConvert reports whether Convert is possible.
func (v Value) CanConvert(t Type) bool {
	from := v.Type()
	if !from.ConvertibleTo(t) {
		return false
	}
	if from.Kind() == Slice {
		switch {
		case t.Kind() == Array && t.Len() > v.Len():
			return false
		case t.Kind() == Pointer && t.Elem().Kind() == Array && t.Elem().Len() > v.Len():
			return false
		}
	}
	return true
}

// Convert returns v converted to type t.
func (v Value) Convert(t Type) Value {
	if v.flag&flagMethod != 0 {
		v = v.methodValue("Convert")
	}
	convert := converter(t.common(), v.typ)
	if convert == nil {
		panic("reflect.Value.Convert: value of type " + v.typ.String() + " cannot be converted to type " + t.String())
	}
	result := convert(v, t.common())
	result.flag |= v.ro()
	return result
}

// A conversion makes a value of type t.
type conversion func(v Value, t *rtype) Value

func isInt(k Kind) bool     { return Int <= k && k <= Int64 }
func isUint(k Kind) bool    { return Uint <= k && k <= Uintptr }
func isFloat(k Kind) bool   { return k == Float32 || k == Float64 }
func isComplex(k Kind) bool { return k == Complex64 || k == Complex128 }

// converter returns the conversion from one type to another, nil if there is none.
func converter(to, from *rtype) conversion {
	tk, fk := to.Kind(), from.Kind()
	switch {
	case isInt(fk) && (isInt(tk) || isUint(tk)):
		return func(v Value, t *rtype) Value { return fresh(t, func(z Value) { setScalar(z, uint64(v.Int())) }) }
	case isUint(fk) && (isInt(tk) || isUint(tk)):
		return func(v Value, t *rtype) Value { return fresh(t, func(z Value) { setScalar(z, v.Uint()) }) }
	case isInt(fk) && isFloat(tk):
		return func(v Value, t *rtype) Value { return fresh(t, func(z Value) { setFloats(z, float64(v.Int()), 0) }) }
	case isUint(fk) && isFloat(tk):
		return func(v Value, t *rtype) Value { return fresh(t, func(z Value) { setFloats(z, float64(v.Uint()), 0) }) }
	case isFloat(fk) && isInt(tk):
		return func(v Value, t *rtype) Value {
			return fresh(t, func(z Value) { setScalar(z, uint64(int64(v.Float()))) })
		}
	case isFloat(fk) && isUint(tk):
		return func(v Value, t *rtype) Value { return fresh(t, func(z Value) { setScalar(z, uint64(v.Float())) }) }
	case isFloat(fk) && isFloat(tk):
		return func(v Value, t *rtype) Value { return fresh(t, func(z Value) { setFloats(z, v.Float(), 0) }) }
	case isComplex(fk) && isComplex(tk):
		return func(v Value, t *rtype) Value {
			return fresh(t, func(z Value) { setFloats(z, real(v.Complex()), imag(v.Complex())) })
		}
	case isInt(fk) && tk == String:
		return func(v Value, t *rtype) Value { return textOf(t, runeText(v.Int(), int64(rune(v.Int())) == v.Int())) }
	case isUint(fk) && tk == String:
		return func(v Value, t *rtype) Value {
			return textOf(t, runeText(int64(v.Uint()), uint64(rune(v.Uint())) == v.Uint()))
		}
	case fk == String && tk == Slice && to.elem().PkgPath() == "":
		switch to.elem().Kind() {
		case Uint8:
			return func(v Value, t *rtype) Value { b := []byte(text(v)); return Value{t, unsafe.Pointer(&b), flag(Slice)} }
		case Int32:
			return func(v Value, t *rtype) Value { r := []rune(text(v)); return Value{t, unsafe.Pointer(&r), flag(Slice)} }
		}
	case fk == Slice && tk == String && from.elem().PkgPath() == "":
		switch from.elem().Kind() {
		case Uint8:
			return func(v Value, t *rtype) Value { return textOf(t, string(*(*[]byte)(v.word))) }
		case Int32:
			return func(v Value, t *rtype) Value { return textOf(t, string(*(*[]rune)(v.word))) }
		}
	case fk == Slice && tk == Pointer && to.elem().Kind() == Array && from.elem() == to.elem().elem():
		return sliceToPointer
	case fk == Slice && tk == Array && from.elem() == to.elem():
		return sliceToArray
	case fk == Chan && tk == Chan && from.elem() == to.elem() && from.ChanDir() == BothDir && (from.Name() == "" || to.Name() == ""):
		return retyped
	}
	if sameUnderlying(to, from) {
		return retyped
	}
	if tk == Pointer && to.Name() == "" && fk == Pointer && from.Name() == "" && sameUnderlying(to.elem(), from.elem()) {
		return retyped
	}
	if tk == Interface && implements(from, to) {
		return func(v Value, t *rtype) Value {
			box := v.boxed(t)
			box.flag &^= flagAnyRO
			return box
		}
	}
	return nil
}

// fresh returns a value of type t that fill has filled.
func fresh(t *rtype, fill func(z Value)) Value {
	z := variable(t, newArray(t, 1))
	fill(z)
	z.flag &^= flagAddr
	return z
}

func textOf(t *rtype, s string) Value { return Value{t, unsafe.Pointer(&s), flag(String)} }

func runeText(r int64, fits bool) string {
	if !fits {
		r = 0xfffd
	}
	return string(rune(r))
}

// retyped returns the same words as a value of type t; a variable is copied.
func retyped(v Value, t *rtype) Value {
	if v.flag&flagAddr != 0 {
		copied := New(v.typ).Elem()
		set(copied, v)
		v = Value{v.typ, copied.word, v.flag &^ flagAddr}
	}
	v.typ = t
	v.flag &^= flagAnyRO
	return v
}

func sliceToPointer(v Value, t *rtype) Value {
	s := v.slice()
	if n := typeLen(t.elem()); n > s.len {
		panic("reflect: cannot convert slice with length " + strconv.Itoa(s.len) + " to pointer to array with length " + strconv.Itoa(n))
	}
	return pointerValue(t, s.data)
}

func sliceToArray(v Value, t *rtype) Value {
	s := v.slice()
	n := typeLen(t)
	if n > s.len {
		panic("reflect: cannot convert slice with length " + strconv.Itoa(s.len) + " to array with length " + strconv.Itoa(n))
	}
	return fresh(t, func(z Value) {
		to := sliceHeader{z.word, n, n}
		copy(to.memory(t, 0, n), s.memory(v.typ, 0, n))
	})
}
