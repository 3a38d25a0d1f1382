package reflect

import "iter"

// TypeFor returns the type T.
func TypeFor[T any]() Type {
	var v T
	if t := TypeOf(v); t != nil {
		return t
	}
	return TypeOf((*T)(nil)).Elem()
}

// TypeAssert is v.Interface().(T).
func TypeAssert[T any](v Value) (T, bool) {
	if v.flag == 0 {
		panic(&ValueError{"reflect.TypeAssert", Invalid})
	}
	if v.flag&flagAnyRO != 0 {
		panic("reflect.TypeAssert: cannot return value obtained from unexported field or method")
	}
	t, ok := v.any().(T)
	return t, ok
}

func each[T any](n int, at func(int) T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for i := 0; i < n && yield(at(i)); i++ {
		}
	}
}

// Fields returns an iterator over the fields of a struct type.
func (t *rtype) Fields() iter.Seq[StructField] {
	t.must(Struct, "Fields", "struct")
	return each(t.NumField(), t.Field)
}

// Methods returns an iterator over the methods.
func (t *rtype) Methods() iter.Seq[Method] { return each(t.NumMethod(), t.Method) }

// Ins returns an iterator over the types of the parameters.
func (t *rtype) Ins() iter.Seq[Type] {
	t.must(Func, "Ins", "func")
	return each(t.NumIn(), t.In)
}

// Outs returns an iterator over the types of the results.
func (t *rtype) Outs() iter.Seq[Type] {
	t.must(Func, "Outs", "func")
	return each(t.NumOut(), t.Out)
}

// Fields returns an iterator over the fields of a struct.
func (v Value) Fields() iter.Seq2[StructField, Value] {
	v.must(Struct, "Fields")
	return func(yield func(StructField, Value) bool) {
		for i := 0; i < v.NumField() && yield(v.typ.Field(i), v.Field(i)); i++ {
		}
	}
}

// Methods returns an iterator over the methods of v.
func (v Value) Methods() iter.Seq2[Method, Value] {
	return func(yield func(Method, Value) bool) {
		for i := 0; i < v.NumMethod() && yield(v.typ.Method(i), v.Method(i)); i++ {
		}
	}
}

// yields reports whether t is a function that a range loop with n variables can range over.
func (t *rtype) yields(n int) bool {
	if t.Kind() != Func || t.NumIn() != 1 || t.NumOut() != 0 || typeIn(t, 0).Kind() != Func {
		return false
	}
	yield := typeIn(t, 0)
	return yield.NumIn() == n && yield.NumOut() == 1 && typeOut(yield, 0).Kind() == Bool && typeOut(yield, 0).Name() == "bool"
}

// CanSeq reports whether Seq is possible.
func (t *rtype) CanSeq() bool {
	switch t.Kind() {
	case Int8, Int16, Int32, Int64, Int, Uint8, Uint16, Uint32, Uint64, Uint, Uintptr, Array, Slice, Chan, String, Map:
		return true
	case Func:
		return t.yields(1)
	case Pointer:
		return t.elem().Kind() == Array
	}
	return false
}

// CanSeq2 reports whether Seq2 is possible.
func (t *rtype) CanSeq2() bool {
	switch t.Kind() {
	case Array, Slice, String, Map:
		return true
	case Func:
		return t.yields(2)
	case Pointer:
		return t.elem().Kind() == Array
	}
	return false
}

// Seq returns an iterator over v as a range loop with one variable has it.
func (v Value) Seq() iter.Seq[Value] {
	switch k := v.Kind(); {
	case k == Func && v.typ.yields(1):
		return func(yield func(Value) bool) {
			call := MakeFunc(typeIn(v.typ, 0), func(in []Value) []Value { return []Value{ValueOf(yield(in[0]))} })
			v.Call([]Value{call})
		}
	case v.CanInt():
		return func(yield func(Value) bool) {
			for i := int64(0); i < v.Int() && yield(ValueOf(i).Convert(v.typ)); i++ {
			}
		}
	case v.CanUint():
		return func(yield func(Value) bool) {
			for i := uint64(0); i < v.Uint() && yield(ValueOf(i).Convert(v.typ)); i++ {
			}
		}
	case k == Array || k == Slice || k == Pointer && v.typ.elem().Kind() == Array:
		return func(yield func(Value) bool) {
			for i := 0; i < v.Len() && yield(ValueOf(i)); i++ {
			}
		}
	case k == String:
		return func(yield func(Value) bool) {
			for i := range text(v) {
				if !yield(ValueOf(i)) {
					return
				}
			}
		}
	case k == Map:
		return func(yield func(Value) bool) {
			for it := v.MapRange(); it.Next() && yield(it.Key()); {
			}
		}
	case k == Chan:
		return func(yield func(Value) bool) {
			for x, ok := v.Recv(); ok && yield(x); x, ok = v.Recv() {
			}
		}
	}
	panic("reflect: " + v.Type().String() + " cannot produce iter.Seq[Value]")
}

// Seq2 returns an iterator over v as a range loop with two variables has it.
func (v Value) Seq2() iter.Seq2[Value, Value] {
	switch k := v.Kind(); {
	case k == Func && v.typ.yields(2):
		return func(yield func(Value, Value) bool) {
			call := MakeFunc(typeIn(v.typ, 0), func(in []Value) []Value { return []Value{ValueOf(yield(in[0], in[1]))} })
			v.Call([]Value{call})
		}
	case k == Array || k == Slice || k == Pointer && v.Elem().Kind() == Array:
		return func(yield func(Value, Value) bool) {
			list := Indirect(v)
			for i := 0; i < list.Len() && yield(ValueOf(i), list.Index(i)); i++ {
			}
		}
	case k == String:
		return func(yield func(Value, Value) bool) {
			for i, r := range text(v) {
				if !yield(ValueOf(i), ValueOf(r)) {
					return
				}
			}
		}
	case k == Map:
		return func(yield func(Value, Value) bool) {
			for it := v.MapRange(); it.Next() && yield(it.Key(), it.Value()); {
			}
		}
	}
	panic("reflect: " + v.Type().String() + " cannot produce iter.Seq2[Value, Value]")
}
