package main

import (
	"fmt"
	"reflect"
)

type S struct {
	A int
	b int
	P *int
	E
	e
	M   map[string]int
	I   any
	F   func(int) int
	L   []string
	R   [2]byte
	Err error
}
type E struct{ X, y int }
type e struct{ Z, w int }
type Num int

func (n Num) Double() Num                 { return n * 2 }
func (n *Num) Inc(by int) *Num            { *n += Num(by); return n }
func (n Num) V(a string, b ...int) string { return fmt.Sprint(a, b, int(n)) }

type Big struct {
	A, B, C int
	S       string
}

func (b Big) Sum(x Big, f float32, i8 int8) (Big, float64, error) {
	return Big{b.A + x.A, b.B + x.B, b.C + x.C, b.S + x.S}, float64(f) * 2, fmt.Errorf("e%d", i8)
}

type Iface interface{ Double() Num }

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s panic %T %v\n", name, e, e)
		}
	}()
	f()
}

func all(name string, v reflect.Value) {
	p := func(n string, f func() any) {
		defer func() {
			if e := recover(); e != nil {
				fmt.Printf("%s.%s panic %T %v\n", name, n, e, e)
			}
		}()
		x := f()
		if r, ok := x.(reflect.Value); ok {
			fmt.Printf("%s.%s = %q %v %v %v\n", name, n, fmt.Sprint(r), r.Kind(), r.IsValid() && r.CanSet(), r.CanAddr())
			return
		}
		fmt.Printf("%s.%s = %q\n", name, n, fmt.Sprint(x))
	}
	p("Kind", func() any { return v.Kind() })
	p("String", func() any { return v.String() })
	p("Type", func() any { return v.Type() })
	p("Can", func() any {
		return fmt.Sprint(v.CanAddr(), v.CanSet(), v.CanInt(), v.CanUint(), v.CanFloat(), v.CanComplex())
	})
	p("CanInterface", func() any { return v.CanInterface() })
	p("Interface", func() any { v.Interface(); return "ok" })
	p("IsNil", func() any { return v.IsNil() })
	p("IsZero", func() any { return v.IsZero() })
	p("Len", func() any { return v.Len() })
	p("Cap", func() any { return v.Cap() })
	p("Index", func() any { return v.Index(1) })
	p("Index9", func() any { return v.Index(9) })
	p("NumField", func() any { return v.NumField() })
	p("Field", func() any { return v.Field(0) })
	p("Field9", func() any { return v.Field(99) })
	p("FieldByName", func() any { return v.FieldByName("A") })
	p("Elem", func() any { return v.Elem() })
	p("Bool", func() any { return v.Bool() })
	p("Int", func() any { return v.Int() })
	p("Uint", func() any { return v.Uint() })
	p("Float", func() any { return v.Float() })
	p("Complex", func() any { return v.Complex() })
	p("Bytes", func() any { return v.Bytes() })
	p("MapIndex", func() any { return v.MapIndex(reflect.ValueOf("k")) })
	p("MapKeys", func() any { return len(v.MapKeys()) })
	p("MapRange", func() any { v.MapRange(); return 0 })
	p("NumMethod", func() any { return v.NumMethod() })
	p("Method", func() any { return v.Method(0).Kind() })
	p("MethodByName", func() any { return v.MethodByName("Nope").IsValid() })
	p("Addr", func() any { return v.Addr().Kind() })
	p("UnsafeAddr", func() any { v.UnsafeAddr(); return 0 })
	p("Pointer", func() any { v.Pointer(); return 0 })
	p("Slice", func() any { return v.Slice(0, 1) })
	p("Slice3", func() any { return v.Slice3(0, 1, 1) })
	p("Slice9", func() any { return v.Slice(3, 99) })
	p("Call", func() any { return len(v.Call([]reflect.Value{reflect.ValueOf(3)})) })
	p("CallSlice", func() any { return len(v.CallSlice(nil)) })
	p("OverflowInt", func() any { return v.OverflowInt(300) })
	p("OverflowUint", func() any { return v.OverflowUint(300) })
	p("OverflowFloat", func() any { return v.OverflowFloat(1e300) })
	p("Comparable", func() any { return v.Comparable() })
	p("Equal", func() any { return v.Equal(v) })
	p("Convert", func() any { return v.Convert(reflect.TypeOf("")) })
	p("CanConvert", func() any { return v.CanConvert(reflect.TypeOf(0)) })
	p("SetInt", func() any { v.SetInt(77); return v })
	p("SetUint", func() any { v.SetUint(77); return v })
	p("SetFloat", func() any { v.SetFloat(7.7); return v })
	p("SetBool", func() any { v.SetBool(true); return v })
	p("SetString", func() any { v.SetString("set"); return v })
	p("SetComplex", func() any { v.SetComplex(1i); return v })
	p("SetBytes", func() any { v.SetBytes([]byte("xx")); return v })
	p("SetLen", func() any { v.SetLen(1); return v })
	p("SetCap", func() any { v.SetCap(1); return v })
	p("Grow", func() any { v.Grow(3); return v.Len() })
	p("SetMapIndex", func() any { v.SetMapIndex(reflect.ValueOf("new"), reflect.ValueOf(5)); return v.Len() })
	p("SetZero", func() any { v.SetZero(); return v.IsZero() })
	p("Set", func() any { v.Set(reflect.ValueOf(5)); return v })
	p("Clear", func() any { v.Clear(); return 0 })
	p("Close", func() any { v.Close(); return 0 })
	p("Seq", func() any {
		n := 0
		if v.Kind() == reflect.Chan {
			return 0
		}
		v.Seq()(func(reflect.Value) bool { n++; return n < 4 })
		return n
	})
	p("Seq2", func() any { n := 0; v.Seq2()(func(a, b reflect.Value) bool { n++; return n < 4 }); return n })
	p("Send", func() any {
		if v.Kind() == reflect.Chan && (v.IsNil() || v.Len() == v.Cap()) {
			return 0
		}
		v.Send(reflect.ValueOf(1))
		return 0
	})
	p("TryRecv", func() any { _, ok := v.TryRecv(); return ok })
}

func main() {
	s := &S{A: 1, b: 2, M: map[string]int{"k": 1}, L: []string{"a", "b"}}
	v := reflect.ValueOf(s).Elem()
	all("zero", reflect.Value{})
	for _, name := range []string{"A", "b", "M", "L", "R", "w"} {
		all(name, v.FieldByName(name))
	}
	all("map", reflect.ValueOf(map[string]int{"k": 1}))
	all("string", reflect.ValueOf("text"))
	all("struct", reflect.ValueOf(Num(3)))
}

// Output:
// zero.Kind = "invalid"
// zero.String = "<invalid Value>"
// zero.Type panic *reflect.ValueError reflect: call of reflect.Value.Type on zero Value
// zero.Can = "false false false false false false"
// zero.CanInterface panic *reflect.ValueError reflect: call of reflect.Value.CanInterface on zero Value
// zero.Interface panic *reflect.ValueError reflect: call of reflect.Value.Interface on zero Value
// zero.IsNil panic *reflect.ValueError reflect: call of reflect.Value.IsNil on zero Value
// zero.IsZero panic *reflect.ValueError reflect: call of reflect.Value.IsZero on zero Value
// zero.Len panic *reflect.ValueError reflect: call of reflect.Value.Len on zero Value
// zero.Cap panic *reflect.ValueError reflect: call of reflect.Value.Cap on zero Value
// zero.Index panic *reflect.ValueError reflect: call of reflect.Value.Index on zero Value
// zero.Index9 panic *reflect.ValueError reflect: call of reflect.Value.Index on zero Value
// zero.NumField panic *reflect.ValueError reflect: call of reflect.Value.NumField on zero Value
// zero.Field panic *reflect.ValueError reflect: call of reflect.Value.Field on zero Value
// zero.Field9 panic *reflect.ValueError reflect: call of reflect.Value.Field on zero Value
// zero.FieldByName panic *reflect.ValueError reflect: call of reflect.Value.FieldByName on zero Value
// zero.Elem panic *reflect.ValueError reflect: call of reflect.Value.Elem on zero Value
// zero.Bool panic *reflect.ValueError reflect: call of reflect.Value.Bool on zero Value
// zero.Int panic *reflect.ValueError reflect: call of reflect.Value.Int on zero Value
// zero.Uint panic *reflect.ValueError reflect: call of reflect.Value.Uint on zero Value
// zero.Float panic *reflect.ValueError reflect: call of reflect.Value.Float on zero Value
// zero.Complex panic *reflect.ValueError reflect: call of reflect.Value.Complex on zero Value
// zero.Bytes panic *reflect.ValueError reflect: call of reflect.Value.Bytes on zero Value
// zero.MapIndex panic *reflect.ValueError reflect: call of reflect.Value.MapIndex on zero Value
// zero.MapKeys panic *reflect.ValueError reflect: call of reflect.Value.MapKeys on zero Value
// zero.MapRange panic *reflect.ValueError reflect: call of reflect.Value.MapRange on zero Value
// zero.NumMethod panic *reflect.ValueError reflect: call of reflect.Value.NumMethod on zero Value
// zero.Method panic *reflect.ValueError reflect: call of reflect.Value.Method on zero Value
// zero.MethodByName panic *reflect.ValueError reflect: call of reflect.Value.MethodByName on zero Value
// zero.Addr panic string reflect.Value.Addr of unaddressable value
// zero.UnsafeAddr panic *reflect.ValueError reflect: call of reflect.Value.UnsafeAddr on zero Value
// zero.Pointer panic *reflect.ValueError reflect: call of reflect.Value.Pointer on zero Value
// zero.Slice panic *reflect.ValueError reflect: call of reflect.Value.Slice on zero Value
// zero.Slice3 panic *reflect.ValueError reflect: call of reflect.Value.Slice3 on zero Value
// zero.Slice9 panic *reflect.ValueError reflect: call of reflect.Value.Slice on zero Value
// zero.Call panic *reflect.ValueError reflect: call of reflect.Value.Call on zero Value
// zero.CallSlice panic *reflect.ValueError reflect: call of reflect.Value.CallSlice on zero Value
// zero.OverflowInt panic *reflect.ValueError reflect: call of reflect.Value.OverflowInt on zero Value
// zero.OverflowUint panic *reflect.ValueError reflect: call of reflect.Value.OverflowUint on zero Value
// zero.OverflowFloat panic *reflect.ValueError reflect: call of reflect.Value.OverflowFloat on zero Value
// zero.Comparable = "false"
// zero.Equal = "true"
// zero.Convert panic runtime.errorString runtime error: invalid memory address or nil pointer dereference
// zero.CanConvert panic *reflect.ValueError reflect: call of reflect.Value.Type on zero Value
// zero.SetInt panic *reflect.ValueError reflect: call of reflect.Value.SetInt on zero Value
// zero.SetUint panic *reflect.ValueError reflect: call of reflect.Value.SetUint on zero Value
// zero.SetFloat panic *reflect.ValueError reflect: call of reflect.Value.SetFloat on zero Value
// zero.SetBool panic *reflect.ValueError reflect: call of reflect.Value.SetBool on zero Value
// zero.SetString panic *reflect.ValueError reflect: call of reflect.Value.SetString on zero Value
// zero.SetComplex panic *reflect.ValueError reflect: call of reflect.Value.SetComplex on zero Value
// zero.SetBytes panic *reflect.ValueError reflect: call of reflect.Value.SetBytes on zero Value
// zero.SetLen panic *reflect.ValueError reflect: call of reflect.Value.SetLen on zero Value
// zero.SetCap panic *reflect.ValueError reflect: call of reflect.Value.SetCap on zero Value
// zero.Grow panic *reflect.ValueError reflect: call of reflect.Value.Grow on zero Value
// zero.SetMapIndex panic *reflect.ValueError reflect: call of reflect.Value.SetMapIndex on zero Value
// zero.SetZero panic *reflect.ValueError reflect: call of reflect.Value.SetZero on zero Value
// zero.Set panic *reflect.ValueError reflect: call of reflect.Value.Set on zero Value
// zero.Clear panic *reflect.ValueError reflect: call of reflect.Value.Clear on zero Value
// zero.Close panic *reflect.ValueError reflect: call of reflect.Value.Close on zero Value
// zero.Seq panic *reflect.ValueError reflect: call of reflect.Value.Type on zero Value
// zero.Seq2 panic *reflect.ValueError reflect: call of reflect.Value.Type on zero Value
// zero.Send panic *reflect.ValueError reflect: call of reflect.Value.Send on zero Value
// zero.TryRecv panic *reflect.ValueError reflect: call of reflect.Value.TryRecv on zero Value
// A.Kind = "int"
// A.String = "<int Value>"
// A.Type = "int"
// A.Can = "true true true false false false"
// A.CanInterface = "true"
// A.Interface = "ok"
// A.IsNil panic *reflect.ValueError reflect: call of reflect.Value.IsNil on int Value
// A.IsZero = "false"
// A.Len panic *reflect.ValueError reflect: call of reflect.Value.Len on int Value
// A.Cap panic *reflect.ValueError reflect: call of reflect.Value.Cap on int Value
// A.Index panic *reflect.ValueError reflect: call of reflect.Value.Index on int Value
// A.Index9 panic *reflect.ValueError reflect: call of reflect.Value.Index on int Value
// A.NumField panic *reflect.ValueError reflect: call of reflect.Value.NumField on int Value
// A.Field panic *reflect.ValueError reflect: call of reflect.Value.Field on int Value
// A.Field9 panic *reflect.ValueError reflect: call of reflect.Value.Field on int Value
// A.FieldByName panic *reflect.ValueError reflect: call of reflect.Value.FieldByName on int Value
// A.Elem panic *reflect.ValueError reflect: call of reflect.Value.Elem on int Value
// A.Bool panic *reflect.ValueError reflect: call of reflect.Value.Bool on int Value
// A.Int = "1"
// A.Uint panic *reflect.ValueError reflect: call of reflect.Value.Uint on int Value
// A.Float panic *reflect.ValueError reflect: call of reflect.Value.Float on int Value
// A.Complex panic *reflect.ValueError reflect: call of reflect.Value.Complex on int Value
// A.Bytes panic *reflect.ValueError reflect: call of reflect.Value.Bytes on int Value
// A.MapIndex panic *reflect.ValueError reflect: call of reflect.Value.MapIndex on int Value
// A.MapKeys panic *reflect.ValueError reflect: call of reflect.Value.MapKeys on int Value
// A.MapRange panic *reflect.ValueError reflect: call of reflect.Value.MapRange on int Value
// A.NumMethod = "0"
// A.Method panic string reflect: Method index out of range
// A.MethodByName = "false"
// A.Addr = "ptr"
// A.UnsafeAddr = "0"
// A.Pointer panic *reflect.ValueError reflect: call of reflect.Value.Pointer on int Value
// A.Slice panic *reflect.ValueError reflect: call of reflect.Value.Slice on int Value
// A.Slice3 panic *reflect.ValueError reflect: call of reflect.Value.Slice3 on int Value
// A.Slice9 panic *reflect.ValueError reflect: call of reflect.Value.Slice on int Value
// A.Call panic *reflect.ValueError reflect: call of reflect.Value.Call on int Value
// A.CallSlice panic *reflect.ValueError reflect: call of reflect.Value.CallSlice on int Value
// A.OverflowInt = "false"
// A.OverflowUint panic *reflect.ValueError reflect: call of reflect.Value.OverflowUint on int Value
// A.OverflowFloat panic *reflect.ValueError reflect: call of reflect.Value.OverflowFloat on int Value
// A.Comparable = "true"
// A.Equal = "true"
// A.Convert = "\x01" string false false
// A.CanConvert = "true"
// A.SetInt = "77" int true true
// A.SetUint panic *reflect.ValueError reflect: call of reflect.Value.SetUint on int Value
// A.SetFloat panic *reflect.ValueError reflect: call of reflect.Value.SetFloat on int Value
// A.SetBool panic *reflect.ValueError reflect: call of reflect.Value.SetBool on int Value
// A.SetString panic *reflect.ValueError reflect: call of reflect.Value.SetString on int Value
// A.SetComplex panic *reflect.ValueError reflect: call of reflect.Value.SetComplex on int Value
// A.SetBytes panic *reflect.ValueError reflect: call of reflect.Value.SetBytes on int Value
// A.SetLen panic *reflect.ValueError reflect: call of reflect.Value.SetLen on int Value
// A.SetCap panic *reflect.ValueError reflect: call of reflect.Value.SetCap on int Value
// A.Grow panic *reflect.ValueError reflect: call of reflect.Value.Grow on int Value
// A.SetMapIndex panic *reflect.ValueError reflect: call of reflect.Value.SetMapIndex on int Value
// A.SetZero = "true"
// A.Set = "5" int true true
// A.Clear panic *reflect.ValueError reflect: call of reflect.Value.Clear on int Value
// A.Close panic *reflect.ValueError reflect: call of reflect.Value.Close on int Value
// A.Seq = "4"
// A.Seq2 panic string reflect: int cannot produce iter.Seq2[Value, Value]
// A.Send panic *reflect.ValueError reflect: call of reflect.Value.Send on int Value
// A.TryRecv panic *reflect.ValueError reflect: call of reflect.Value.TryRecv on int Value
// b.Kind = "int"
// b.String = "<int Value>"
// b.Type = "int"
// b.Can = "true false true false false false"
// b.CanInterface = "false"
// b.Interface panic string reflect.Value.Interface: cannot return value obtained from unexported field or method
// b.IsNil panic *reflect.ValueError reflect: call of reflect.Value.IsNil on int Value
// b.IsZero = "false"
// b.Len panic *reflect.ValueError reflect: call of reflect.Value.Len on int Value
// b.Cap panic *reflect.ValueError reflect: call of reflect.Value.Cap on int Value
// b.Index panic *reflect.ValueError reflect: call of reflect.Value.Index on int Value
// b.Index9 panic *reflect.ValueError reflect: call of reflect.Value.Index on int Value
// b.NumField panic *reflect.ValueError reflect: call of reflect.Value.NumField on int Value
// b.Field panic *reflect.ValueError reflect: call of reflect.Value.Field on int Value
// b.Field9 panic *reflect.ValueError reflect: call of reflect.Value.Field on int Value
// b.FieldByName panic *reflect.ValueError reflect: call of reflect.Value.FieldByName on int Value
// b.Elem panic *reflect.ValueError reflect: call of reflect.Value.Elem on int Value
// b.Bool panic *reflect.ValueError reflect: call of reflect.Value.Bool on int Value
// b.Int = "2"
// b.Uint panic *reflect.ValueError reflect: call of reflect.Value.Uint on int Value
// b.Float panic *reflect.ValueError reflect: call of reflect.Value.Float on int Value
// b.Complex panic *reflect.ValueError reflect: call of reflect.Value.Complex on int Value
// b.Bytes panic *reflect.ValueError reflect: call of reflect.Value.Bytes on int Value
// b.MapIndex panic *reflect.ValueError reflect: call of reflect.Value.MapIndex on int Value
// b.MapKeys panic *reflect.ValueError reflect: call of reflect.Value.MapKeys on int Value
// b.MapRange panic *reflect.ValueError reflect: call of reflect.Value.MapRange on int Value
// b.NumMethod = "0"
// b.Method panic string reflect: Method index out of range
// b.MethodByName = "false"
// b.Addr = "ptr"
// b.UnsafeAddr = "0"
// b.Pointer panic *reflect.ValueError reflect: call of reflect.Value.Pointer on int Value
// b.Slice panic *reflect.ValueError reflect: call of reflect.Value.Slice on int Value
// b.Slice3 panic *reflect.ValueError reflect: call of reflect.Value.Slice3 on int Value
// b.Slice9 panic *reflect.ValueError reflect: call of reflect.Value.Slice on int Value
// b.Call panic *reflect.ValueError reflect: call of reflect.Value.Call on int Value
// b.CallSlice panic *reflect.ValueError reflect: call of reflect.Value.CallSlice on int Value
// b.OverflowInt = "false"
// b.OverflowUint panic *reflect.ValueError reflect: call of reflect.Value.OverflowUint on int Value
// b.OverflowFloat panic *reflect.ValueError reflect: call of reflect.Value.OverflowFloat on int Value
// b.Comparable = "true"
// b.Equal = "true"
// b.Convert = "\x02" string false false
// b.CanConvert = "true"
// b.SetInt panic string reflect: reflect.Value.SetInt using value obtained using unexported field
// b.SetUint panic string reflect: reflect.Value.SetUint using value obtained using unexported field
// b.SetFloat panic string reflect: reflect.Value.SetFloat using value obtained using unexported field
// b.SetBool panic string reflect: reflect.Value.SetBool using value obtained using unexported field
// b.SetString panic string reflect: reflect.Value.SetString using value obtained using unexported field
// b.SetComplex panic string reflect: reflect.Value.SetComplex using value obtained using unexported field
// b.SetBytes panic string reflect: reflect.Value.SetBytes using value obtained using unexported field
// b.SetLen panic string reflect: reflect.Value.SetLen using value obtained using unexported field
// b.SetCap panic string reflect: reflect.Value.SetCap using value obtained using unexported field
// b.Grow panic string reflect: reflect.Value.Grow using value obtained using unexported field
// b.SetMapIndex panic *reflect.ValueError reflect: call of reflect.Value.SetMapIndex on int Value
// b.SetZero panic string reflect: reflect.Value.SetZero using value obtained using unexported field
// b.Set panic string reflect: reflect.Value.Set using value obtained using unexported field
// b.Clear panic *reflect.ValueError reflect: call of reflect.Value.Clear on int Value
// b.Close panic *reflect.ValueError reflect: call of reflect.Value.Close on int Value
// b.Seq = "2"
// b.Seq2 panic string reflect: int cannot produce iter.Seq2[Value, Value]
// b.Send panic *reflect.ValueError reflect: call of reflect.Value.Send on int Value
// b.TryRecv panic *reflect.ValueError reflect: call of reflect.Value.TryRecv on int Value
// M.Kind = "map"
// M.String = "<map[string]int Value>"
// M.Type = "map[string]int"
// M.Can = "true true false false false false"
// M.CanInterface = "true"
// M.Interface = "ok"
// M.IsNil = "false"
// M.IsZero = "false"
// M.Len = "1"
// M.Cap panic *reflect.ValueError reflect: call of reflect.Value.Cap on map Value
// M.Index panic *reflect.ValueError reflect: call of reflect.Value.Index on map Value
// M.Index9 panic *reflect.ValueError reflect: call of reflect.Value.Index on map Value
// M.NumField panic *reflect.ValueError reflect: call of reflect.Value.NumField on map Value
// M.Field panic *reflect.ValueError reflect: call of reflect.Value.Field on map Value
// M.Field9 panic *reflect.ValueError reflect: call of reflect.Value.Field on map Value
// M.FieldByName panic *reflect.ValueError reflect: call of reflect.Value.FieldByName on map Value
// M.Elem panic *reflect.ValueError reflect: call of reflect.Value.Elem on map Value
// M.Bool panic *reflect.ValueError reflect: call of reflect.Value.Bool on map Value
// M.Int panic *reflect.ValueError reflect: call of reflect.Value.Int on map Value
// M.Uint panic *reflect.ValueError reflect: call of reflect.Value.Uint on map Value
// M.Float panic *reflect.ValueError reflect: call of reflect.Value.Float on map Value
// M.Complex panic *reflect.ValueError reflect: call of reflect.Value.Complex on map Value
// M.Bytes panic *reflect.ValueError reflect: call of reflect.Value.Bytes on map Value
// M.MapIndex = "1" int false false
// M.MapKeys = "1"
// M.MapRange = "0"
// M.NumMethod = "0"
// M.Method panic string reflect: Method index out of range
// M.MethodByName = "false"
// M.Addr = "ptr"
// M.UnsafeAddr = "0"
// M.Pointer = "0"
// M.Slice panic *reflect.ValueError reflect: call of reflect.Value.Slice on map Value
// M.Slice3 panic *reflect.ValueError reflect: call of reflect.Value.Slice3 on map Value
// M.Slice9 panic *reflect.ValueError reflect: call of reflect.Value.Slice on map Value
// M.Call panic *reflect.ValueError reflect: call of reflect.Value.Call on map Value
// M.CallSlice panic *reflect.ValueError reflect: call of reflect.Value.CallSlice on map Value
// M.OverflowInt panic *reflect.ValueError reflect: call of reflect.Value.OverflowInt on map Value
// M.OverflowUint panic *reflect.ValueError reflect: call of reflect.Value.OverflowUint on map Value
// M.OverflowFloat panic *reflect.ValueError reflect: call of reflect.Value.OverflowFloat on map Value
// M.Comparable = "false"
// M.Equal panic string reflect.Value.Equal: values of type map[string]int are not comparable
// M.Convert panic string reflect.Value.Convert: value of type map[string]int cannot be converted to type string
// M.CanConvert = "false"
// M.SetInt panic *reflect.ValueError reflect: call of reflect.Value.SetInt on map Value
// M.SetUint panic *reflect.ValueError reflect: call of reflect.Value.SetUint on map Value
// M.SetFloat panic *reflect.ValueError reflect: call of reflect.Value.SetFloat on map Value
// M.SetBool panic *reflect.ValueError reflect: call of reflect.Value.SetBool on map Value
// M.SetString panic *reflect.ValueError reflect: call of reflect.Value.SetString on map Value
// M.SetComplex panic *reflect.ValueError reflect: call of reflect.Value.SetComplex on map Value
// M.SetBytes panic *reflect.ValueError reflect: call of reflect.Value.SetBytes on map Value
// M.SetLen panic *reflect.ValueError reflect: call of reflect.Value.SetLen on map Value
// M.SetCap panic *reflect.ValueError reflect: call of reflect.Value.SetCap on map Value
// M.Grow panic *reflect.ValueError reflect: call of reflect.Value.Grow on map Value
// M.SetMapIndex = "2"
// M.SetZero = "true"
// M.Set panic string reflect.Set: value of type int is not assignable to type map[string]int
// M.Clear = "0"
// M.Close panic *reflect.ValueError reflect: call of reflect.Value.Close on map Value
// M.Seq = "0"
// M.Seq2 = "0"
// M.Send panic *reflect.ValueError reflect: call of reflect.Value.Send on map Value
// M.TryRecv panic *reflect.ValueError reflect: call of reflect.Value.TryRecv on map Value
// L.Kind = "slice"
// L.String = "<[]string Value>"
// L.Type = "[]string"
// L.Can = "true true false false false false"
// L.CanInterface = "true"
// L.Interface = "ok"
// L.IsNil = "false"
// L.IsZero = "false"
// L.Len = "2"
// L.Cap = "2"
// L.Index = "b" string true true
// L.Index9 panic string reflect: slice index out of range
// L.NumField panic *reflect.ValueError reflect: call of reflect.Value.NumField on slice Value
// L.Field panic *reflect.ValueError reflect: call of reflect.Value.Field on slice Value
// L.Field9 panic *reflect.ValueError reflect: call of reflect.Value.Field on slice Value
// L.FieldByName panic *reflect.ValueError reflect: call of reflect.Value.FieldByName on slice Value
// L.Elem panic *reflect.ValueError reflect: call of reflect.Value.Elem on slice Value
// L.Bool panic *reflect.ValueError reflect: call of reflect.Value.Bool on slice Value
// L.Int panic *reflect.ValueError reflect: call of reflect.Value.Int on slice Value
// L.Uint panic *reflect.ValueError reflect: call of reflect.Value.Uint on slice Value
// L.Float panic *reflect.ValueError reflect: call of reflect.Value.Float on slice Value
// L.Complex panic *reflect.ValueError reflect: call of reflect.Value.Complex on slice Value
// L.Bytes panic string reflect.Value.Bytes of non-byte slice
// L.MapIndex panic *reflect.ValueError reflect: call of reflect.Value.MapIndex on slice Value
// L.MapKeys panic *reflect.ValueError reflect: call of reflect.Value.MapKeys on slice Value
// L.MapRange panic *reflect.ValueError reflect: call of reflect.Value.MapRange on slice Value
// L.NumMethod = "0"
// L.Method panic string reflect: Method index out of range
// L.MethodByName = "false"
// L.Addr = "ptr"
// L.UnsafeAddr = "0"
// L.Pointer = "0"
// L.Slice = "[a]" slice false false
// L.Slice3 = "[a]" slice false false
// L.Slice9 panic string reflect.Value.Slice: slice index out of bounds
// L.Call panic *reflect.ValueError reflect: call of reflect.Value.Call on slice Value
// L.CallSlice panic *reflect.ValueError reflect: call of reflect.Value.CallSlice on slice Value
// L.OverflowInt panic *reflect.ValueError reflect: call of reflect.Value.OverflowInt on slice Value
// L.OverflowUint panic *reflect.ValueError reflect: call of reflect.Value.OverflowUint on slice Value
// L.OverflowFloat panic *reflect.ValueError reflect: call of reflect.Value.OverflowFloat on slice Value
// L.Comparable = "false"
// L.Equal panic string reflect.Value.Equal: values of type []string are not comparable
// L.Convert panic string reflect.Value.Convert: value of type []string cannot be converted to type string
// L.CanConvert = "false"
// L.SetInt panic *reflect.ValueError reflect: call of reflect.Value.SetInt on slice Value
// L.SetUint panic *reflect.ValueError reflect: call of reflect.Value.SetUint on slice Value
// L.SetFloat panic *reflect.ValueError reflect: call of reflect.Value.SetFloat on slice Value
// L.SetBool panic *reflect.ValueError reflect: call of reflect.Value.SetBool on slice Value
// L.SetString panic *reflect.ValueError reflect: call of reflect.Value.SetString on slice Value
// L.SetComplex panic *reflect.ValueError reflect: call of reflect.Value.SetComplex on slice Value
// L.SetBytes panic string reflect.Value.SetBytes of non-byte slice
// L.SetLen = "[a]" slice true true
// L.SetCap = "[a]" slice true true
// L.Grow = "1"
// L.SetMapIndex panic *reflect.ValueError reflect: call of reflect.Value.SetMapIndex on slice Value
// L.SetZero = "true"
// L.Set panic string reflect.Set: value of type int is not assignable to type []string
// L.Clear = "0"
// L.Close panic *reflect.ValueError reflect: call of reflect.Value.Close on slice Value
// L.Seq = "0"
// L.Seq2 = "0"
// L.Send panic *reflect.ValueError reflect: call of reflect.Value.Send on slice Value
// L.TryRecv panic *reflect.ValueError reflect: call of reflect.Value.TryRecv on slice Value
// R.Kind = "array"
// R.String = "<[2]uint8 Value>"
// R.Type = "[2]uint8"
// R.Can = "true true false false false false"
// R.CanInterface = "true"
// R.Interface = "ok"
// R.IsNil panic *reflect.ValueError reflect: call of reflect.Value.IsNil on array Value
// R.IsZero = "true"
// R.Len = "2"
// R.Cap = "2"
// R.Index = "0" uint8 true true
// R.Index9 panic string reflect: array index out of range
// R.NumField panic *reflect.ValueError reflect: call of reflect.Value.NumField on array Value
// R.Field panic *reflect.ValueError reflect: call of reflect.Value.Field on array Value
// R.Field9 panic *reflect.ValueError reflect: call of reflect.Value.Field on array Value
// R.FieldByName panic *reflect.ValueError reflect: call of reflect.Value.FieldByName on array Value
// R.Elem panic *reflect.ValueError reflect: call of reflect.Value.Elem on array Value
// R.Bool panic *reflect.ValueError reflect: call of reflect.Value.Bool on array Value
// R.Int panic *reflect.ValueError reflect: call of reflect.Value.Int on array Value
// R.Uint panic *reflect.ValueError reflect: call of reflect.Value.Uint on array Value
// R.Float panic *reflect.ValueError reflect: call of reflect.Value.Float on array Value
// R.Complex panic *reflect.ValueError reflect: call of reflect.Value.Complex on array Value
// R.Bytes = "[0 0]"
// R.MapIndex panic *reflect.ValueError reflect: call of reflect.Value.MapIndex on array Value
// R.MapKeys panic *reflect.ValueError reflect: call of reflect.Value.MapKeys on array Value
// R.MapRange panic *reflect.ValueError reflect: call of reflect.Value.MapRange on array Value
// R.NumMethod = "0"
// R.Method panic string reflect: Method index out of range
// R.MethodByName = "false"
// R.Addr = "ptr"
// R.UnsafeAddr = "0"
// R.Pointer panic *reflect.ValueError reflect: call of reflect.Value.Pointer on array Value
// R.Slice = "[0]" slice false false
// R.Slice3 = "[0]" slice false false
// R.Slice9 panic string reflect.Value.Slice: slice index out of bounds
// R.Call panic *reflect.ValueError reflect: call of reflect.Value.Call on array Value
// R.CallSlice panic *reflect.ValueError reflect: call of reflect.Value.CallSlice on array Value
// R.OverflowInt panic *reflect.ValueError reflect: call of reflect.Value.OverflowInt on array Value
// R.OverflowUint panic *reflect.ValueError reflect: call of reflect.Value.OverflowUint on array Value
// R.OverflowFloat panic *reflect.ValueError reflect: call of reflect.Value.OverflowFloat on array Value
// R.Comparable = "true"
// R.Equal = "true"
// R.Convert panic string reflect.Value.Convert: value of type [2]uint8 cannot be converted to type string
// R.CanConvert = "false"
// R.SetInt panic *reflect.ValueError reflect: call of reflect.Value.SetInt on array Value
// R.SetUint panic *reflect.ValueError reflect: call of reflect.Value.SetUint on array Value
// R.SetFloat panic *reflect.ValueError reflect: call of reflect.Value.SetFloat on array Value
// R.SetBool panic *reflect.ValueError reflect: call of reflect.Value.SetBool on array Value
// R.SetString panic *reflect.ValueError reflect: call of reflect.Value.SetString on array Value
// R.SetComplex panic *reflect.ValueError reflect: call of reflect.Value.SetComplex on array Value
// R.SetBytes panic *reflect.ValueError reflect: call of reflect.Value.SetBytes on array Value
// R.SetLen panic *reflect.ValueError reflect: call of reflect.Value.SetLen on array Value
// R.SetCap panic *reflect.ValueError reflect: call of reflect.Value.SetCap on array Value
// R.Grow panic *reflect.ValueError reflect: call of reflect.Value.Grow on array Value
// R.SetMapIndex panic *reflect.ValueError reflect: call of reflect.Value.SetMapIndex on array Value
// R.SetZero = "true"
// R.Set panic string reflect.Set: value of type int is not assignable to type [2]uint8
// R.Clear panic *reflect.ValueError reflect: call of reflect.Value.Clear on array Value
// R.Close panic *reflect.ValueError reflect: call of reflect.Value.Close on array Value
// R.Seq = "2"
// R.Seq2 = "2"
// R.Send panic *reflect.ValueError reflect: call of reflect.Value.Send on array Value
// R.TryRecv panic *reflect.ValueError reflect: call of reflect.Value.TryRecv on array Value
// w.Kind = "int"
// w.String = "<int Value>"
// w.Type = "int"
// w.Can = "true false true false false false"
// w.CanInterface = "false"
// w.Interface panic string reflect.Value.Interface: cannot return value obtained from unexported field or method
// w.IsNil panic *reflect.ValueError reflect: call of reflect.Value.IsNil on int Value
// w.IsZero = "true"
// w.Len panic *reflect.ValueError reflect: call of reflect.Value.Len on int Value
// w.Cap panic *reflect.ValueError reflect: call of reflect.Value.Cap on int Value
// w.Index panic *reflect.ValueError reflect: call of reflect.Value.Index on int Value
// w.Index9 panic *reflect.ValueError reflect: call of reflect.Value.Index on int Value
// w.NumField panic *reflect.ValueError reflect: call of reflect.Value.NumField on int Value
// w.Field panic *reflect.ValueError reflect: call of reflect.Value.Field on int Value
// w.Field9 panic *reflect.ValueError reflect: call of reflect.Value.Field on int Value
// w.FieldByName panic *reflect.ValueError reflect: call of reflect.Value.FieldByName on int Value
// w.Elem panic *reflect.ValueError reflect: call of reflect.Value.Elem on int Value
// w.Bool panic *reflect.ValueError reflect: call of reflect.Value.Bool on int Value
// w.Int = "0"
// w.Uint panic *reflect.ValueError reflect: call of reflect.Value.Uint on int Value
// w.Float panic *reflect.ValueError reflect: call of reflect.Value.Float on int Value
// w.Complex panic *reflect.ValueError reflect: call of reflect.Value.Complex on int Value
// w.Bytes panic *reflect.ValueError reflect: call of reflect.Value.Bytes on int Value
// w.MapIndex panic *reflect.ValueError reflect: call of reflect.Value.MapIndex on int Value
// w.MapKeys panic *reflect.ValueError reflect: call of reflect.Value.MapKeys on int Value
// w.MapRange panic *reflect.ValueError reflect: call of reflect.Value.MapRange on int Value
// w.NumMethod = "0"
// w.Method panic string reflect: Method index out of range
// w.MethodByName = "false"
// w.Addr = "ptr"
// w.UnsafeAddr = "0"
// w.Pointer panic *reflect.ValueError reflect: call of reflect.Value.Pointer on int Value
// w.Slice panic *reflect.ValueError reflect: call of reflect.Value.Slice on int Value
// w.Slice3 panic *reflect.ValueError reflect: call of reflect.Value.Slice3 on int Value
// w.Slice9 panic *reflect.ValueError reflect: call of reflect.Value.Slice on int Value
// w.Call panic *reflect.ValueError reflect: call of reflect.Value.Call on int Value
// w.CallSlice panic *reflect.ValueError reflect: call of reflect.Value.CallSlice on int Value
// w.OverflowInt = "false"
// w.OverflowUint panic *reflect.ValueError reflect: call of reflect.Value.OverflowUint on int Value
// w.OverflowFloat panic *reflect.ValueError reflect: call of reflect.Value.OverflowFloat on int Value
// w.Comparable = "true"
// w.Equal = "true"
// w.Convert = "\x00" string false false
// w.CanConvert = "true"
// w.SetInt panic string reflect: reflect.Value.SetInt using value obtained using unexported field
// w.SetUint panic string reflect: reflect.Value.SetUint using value obtained using unexported field
// w.SetFloat panic string reflect: reflect.Value.SetFloat using value obtained using unexported field
// w.SetBool panic string reflect: reflect.Value.SetBool using value obtained using unexported field
// w.SetString panic string reflect: reflect.Value.SetString using value obtained using unexported field
// w.SetComplex panic string reflect: reflect.Value.SetComplex using value obtained using unexported field
// w.SetBytes panic string reflect: reflect.Value.SetBytes using value obtained using unexported field
// w.SetLen panic string reflect: reflect.Value.SetLen using value obtained using unexported field
// w.SetCap panic string reflect: reflect.Value.SetCap using value obtained using unexported field
// w.Grow panic string reflect: reflect.Value.Grow using value obtained using unexported field
// w.SetMapIndex panic *reflect.ValueError reflect: call of reflect.Value.SetMapIndex on int Value
// w.SetZero panic string reflect: reflect.Value.SetZero using value obtained using unexported field
// w.Set panic string reflect: reflect.Value.Set using value obtained using unexported field
// w.Clear panic *reflect.ValueError reflect: call of reflect.Value.Clear on int Value
// w.Close panic *reflect.ValueError reflect: call of reflect.Value.Close on int Value
// w.Seq = "0"
// w.Seq2 panic string reflect: int cannot produce iter.Seq2[Value, Value]
// w.Send panic *reflect.ValueError reflect: call of reflect.Value.Send on int Value
// w.TryRecv panic *reflect.ValueError reflect: call of reflect.Value.TryRecv on int Value
// map.Kind = "map"
// map.String = "<map[string]int Value>"
// map.Type = "map[string]int"
// map.Can = "false false false false false false"
// map.CanInterface = "true"
// map.Interface = "ok"
// map.IsNil = "false"
// map.IsZero = "false"
// map.Len = "1"
// map.Cap panic *reflect.ValueError reflect: call of reflect.Value.Cap on map Value
// map.Index panic *reflect.ValueError reflect: call of reflect.Value.Index on map Value
// map.Index9 panic *reflect.ValueError reflect: call of reflect.Value.Index on map Value
// map.NumField panic *reflect.ValueError reflect: call of reflect.Value.NumField on map Value
// map.Field panic *reflect.ValueError reflect: call of reflect.Value.Field on map Value
// map.Field9 panic *reflect.ValueError reflect: call of reflect.Value.Field on map Value
// map.FieldByName panic *reflect.ValueError reflect: call of reflect.Value.FieldByName on map Value
// map.Elem panic *reflect.ValueError reflect: call of reflect.Value.Elem on map Value
// map.Bool panic *reflect.ValueError reflect: call of reflect.Value.Bool on map Value
// map.Int panic *reflect.ValueError reflect: call of reflect.Value.Int on map Value
// map.Uint panic *reflect.ValueError reflect: call of reflect.Value.Uint on map Value
// map.Float panic *reflect.ValueError reflect: call of reflect.Value.Float on map Value
// map.Complex panic *reflect.ValueError reflect: call of reflect.Value.Complex on map Value
// map.Bytes panic *reflect.ValueError reflect: call of reflect.Value.Bytes on map Value
// map.MapIndex = "1" int false false
// map.MapKeys = "1"
// map.MapRange = "0"
// map.NumMethod = "0"
// map.Method panic string reflect: Method index out of range
// map.MethodByName = "false"
// map.Addr panic string reflect.Value.Addr of unaddressable value
// map.UnsafeAddr panic string reflect.Value.UnsafeAddr of unaddressable value
// map.Pointer = "0"
// map.Slice panic *reflect.ValueError reflect: call of reflect.Value.Slice on map Value
// map.Slice3 panic *reflect.ValueError reflect: call of reflect.Value.Slice3 on map Value
// map.Slice9 panic *reflect.ValueError reflect: call of reflect.Value.Slice on map Value
// map.Call panic *reflect.ValueError reflect: call of reflect.Value.Call on map Value
// map.CallSlice panic *reflect.ValueError reflect: call of reflect.Value.CallSlice on map Value
// map.OverflowInt panic *reflect.ValueError reflect: call of reflect.Value.OverflowInt on map Value
// map.OverflowUint panic *reflect.ValueError reflect: call of reflect.Value.OverflowUint on map Value
// map.OverflowFloat panic *reflect.ValueError reflect: call of reflect.Value.OverflowFloat on map Value
// map.Comparable = "false"
// map.Equal panic string reflect.Value.Equal: values of type map[string]int are not comparable
// map.Convert panic string reflect.Value.Convert: value of type map[string]int cannot be converted to type string
// map.CanConvert = "false"
// map.SetInt panic string reflect: reflect.Value.SetInt using unaddressable value
// map.SetUint panic string reflect: reflect.Value.SetUint using unaddressable value
// map.SetFloat panic string reflect: reflect.Value.SetFloat using unaddressable value
// map.SetBool panic string reflect: reflect.Value.SetBool using unaddressable value
// map.SetString panic string reflect: reflect.Value.SetString using unaddressable value
// map.SetComplex panic string reflect: reflect.Value.SetComplex using unaddressable value
// map.SetBytes panic string reflect: reflect.Value.SetBytes using unaddressable value
// map.SetLen panic string reflect: reflect.Value.SetLen using unaddressable value
// map.SetCap panic string reflect: reflect.Value.SetCap using unaddressable value
// map.Grow panic string reflect: reflect.Value.Grow using unaddressable value
// map.SetMapIndex = "2"
// map.SetZero panic string reflect: reflect.Value.SetZero using unaddressable value
// map.Set panic string reflect: reflect.Value.Set using unaddressable value
// map.Clear = "0"
// map.Close panic *reflect.ValueError reflect: call of reflect.Value.Close on map Value
// map.Seq = "0"
// map.Seq2 = "0"
// map.Send panic *reflect.ValueError reflect: call of reflect.Value.Send on map Value
// map.TryRecv panic *reflect.ValueError reflect: call of reflect.Value.TryRecv on map Value
// string.Kind = "string"
// string.String = "text"
// string.Type = "string"
// string.Can = "false false false false false false"
// string.CanInterface = "true"
// string.Interface = "ok"
// string.IsNil panic *reflect.ValueError reflect: call of reflect.Value.IsNil on string Value
// string.IsZero = "false"
// string.Len = "4"
// string.Cap panic *reflect.ValueError reflect: call of reflect.Value.Cap on string Value
// string.Index = "101" uint8 false false
// string.Index9 panic string reflect: string index out of range
// string.NumField panic *reflect.ValueError reflect: call of reflect.Value.NumField on string Value
// string.Field panic *reflect.ValueError reflect: call of reflect.Value.Field on string Value
// string.Field9 panic *reflect.ValueError reflect: call of reflect.Value.Field on string Value
// string.FieldByName panic *reflect.ValueError reflect: call of reflect.Value.FieldByName on string Value
// string.Elem panic *reflect.ValueError reflect: call of reflect.Value.Elem on string Value
// string.Bool panic *reflect.ValueError reflect: call of reflect.Value.Bool on string Value
// string.Int panic *reflect.ValueError reflect: call of reflect.Value.Int on string Value
// string.Uint panic *reflect.ValueError reflect: call of reflect.Value.Uint on string Value
// string.Float panic *reflect.ValueError reflect: call of reflect.Value.Float on string Value
// string.Complex panic *reflect.ValueError reflect: call of reflect.Value.Complex on string Value
// string.Bytes panic *reflect.ValueError reflect: call of reflect.Value.Bytes on string Value
// string.MapIndex panic *reflect.ValueError reflect: call of reflect.Value.MapIndex on string Value
// string.MapKeys panic *reflect.ValueError reflect: call of reflect.Value.MapKeys on string Value
// string.MapRange panic *reflect.ValueError reflect: call of reflect.Value.MapRange on string Value
// string.NumMethod = "0"
// string.Method panic string reflect: Method index out of range
// string.MethodByName = "false"
// string.Addr panic string reflect.Value.Addr of unaddressable value
// string.UnsafeAddr panic string reflect.Value.UnsafeAddr of unaddressable value
// string.Pointer = "0"
// string.Slice = "t" string false false
// string.Slice3 panic *reflect.ValueError reflect: call of reflect.Value.Slice3 on string Value
// string.Slice9 panic string reflect.Value.Slice: string slice index out of bounds
// string.Call panic *reflect.ValueError reflect: call of reflect.Value.Call on string Value
// string.CallSlice panic *reflect.ValueError reflect: call of reflect.Value.CallSlice on string Value
// string.OverflowInt panic *reflect.ValueError reflect: call of reflect.Value.OverflowInt on string Value
// string.OverflowUint panic *reflect.ValueError reflect: call of reflect.Value.OverflowUint on string Value
// string.OverflowFloat panic *reflect.ValueError reflect: call of reflect.Value.OverflowFloat on string Value
// string.Comparable = "true"
// string.Equal = "true"
// string.Convert = "text" string false false
// string.CanConvert = "false"
// string.SetInt panic string reflect: reflect.Value.SetInt using unaddressable value
// string.SetUint panic string reflect: reflect.Value.SetUint using unaddressable value
// string.SetFloat panic string reflect: reflect.Value.SetFloat using unaddressable value
// string.SetBool panic string reflect: reflect.Value.SetBool using unaddressable value
// string.SetString panic string reflect: reflect.Value.SetString using unaddressable value
// string.SetComplex panic string reflect: reflect.Value.SetComplex using unaddressable value
// string.SetBytes panic string reflect: reflect.Value.SetBytes using unaddressable value
// string.SetLen panic string reflect: reflect.Value.SetLen using unaddressable value
// string.SetCap panic string reflect: reflect.Value.SetCap using unaddressable value
// string.Grow panic string reflect: reflect.Value.Grow using unaddressable value
// string.SetMapIndex panic *reflect.ValueError reflect: call of reflect.Value.SetMapIndex on string Value
// string.SetZero panic string reflect: reflect.Value.SetZero using unaddressable value
// string.Set panic string reflect: reflect.Value.Set using unaddressable value
// string.Clear panic *reflect.ValueError reflect: call of reflect.Value.Clear on string Value
// string.Close panic *reflect.ValueError reflect: call of reflect.Value.Close on string Value
// string.Seq = "4"
// string.Seq2 = "4"
// string.Send panic *reflect.ValueError reflect: call of reflect.Value.Send on string Value
// string.TryRecv panic *reflect.ValueError reflect: call of reflect.Value.TryRecv on string Value
// struct.Kind = "int"
// struct.String = "<main.Num Value>"
// struct.Type = "main.Num"
// struct.Can = "false false true false false false"
// struct.CanInterface = "true"
// struct.Interface = "ok"
// struct.IsNil panic *reflect.ValueError reflect: call of reflect.Value.IsNil on int Value
// struct.IsZero = "false"
// struct.Len panic *reflect.ValueError reflect: call of reflect.Value.Len on int Value
// struct.Cap panic *reflect.ValueError reflect: call of reflect.Value.Cap on int Value
// struct.Index panic *reflect.ValueError reflect: call of reflect.Value.Index on int Value
// struct.Index9 panic *reflect.ValueError reflect: call of reflect.Value.Index on int Value
// struct.NumField panic *reflect.ValueError reflect: call of reflect.Value.NumField on int Value
// struct.Field panic *reflect.ValueError reflect: call of reflect.Value.Field on int Value
// struct.Field9 panic *reflect.ValueError reflect: call of reflect.Value.Field on int Value
// struct.FieldByName panic *reflect.ValueError reflect: call of reflect.Value.FieldByName on int Value
// struct.Elem panic *reflect.ValueError reflect: call of reflect.Value.Elem on int Value
// struct.Bool panic *reflect.ValueError reflect: call of reflect.Value.Bool on int Value
// struct.Int = "3"
// struct.Uint panic *reflect.ValueError reflect: call of reflect.Value.Uint on int Value
// struct.Float panic *reflect.ValueError reflect: call of reflect.Value.Float on int Value
// struct.Complex panic *reflect.ValueError reflect: call of reflect.Value.Complex on int Value
// struct.Bytes panic *reflect.ValueError reflect: call of reflect.Value.Bytes on int Value
// struct.MapIndex panic *reflect.ValueError reflect: call of reflect.Value.MapIndex on int Value
// struct.MapKeys panic *reflect.ValueError reflect: call of reflect.Value.MapKeys on int Value
// struct.MapRange panic *reflect.ValueError reflect: call of reflect.Value.MapRange on int Value
// struct.NumMethod = "2"
// struct.Method = "func"
// struct.MethodByName = "false"
// struct.Addr panic string reflect.Value.Addr of unaddressable value
// struct.UnsafeAddr panic string reflect.Value.UnsafeAddr of unaddressable value
// struct.Pointer panic *reflect.ValueError reflect: call of reflect.Value.Pointer on int Value
// struct.Slice panic *reflect.ValueError reflect: call of reflect.Value.Slice on int Value
// struct.Slice3 panic *reflect.ValueError reflect: call of reflect.Value.Slice3 on int Value
// struct.Slice9 panic *reflect.ValueError reflect: call of reflect.Value.Slice on int Value
// struct.Call panic *reflect.ValueError reflect: call of reflect.Value.Call on int Value
// struct.CallSlice panic *reflect.ValueError reflect: call of reflect.Value.CallSlice on int Value
// struct.OverflowInt = "false"
// struct.OverflowUint panic *reflect.ValueError reflect: call of reflect.Value.OverflowUint on int Value
// struct.OverflowFloat panic *reflect.ValueError reflect: call of reflect.Value.OverflowFloat on int Value
// struct.Comparable = "true"
// struct.Equal = "true"
// struct.Convert = "\x03" string false false
// struct.CanConvert = "true"
// struct.SetInt panic string reflect: reflect.Value.SetInt using unaddressable value
// struct.SetUint panic string reflect: reflect.Value.SetUint using unaddressable value
// struct.SetFloat panic string reflect: reflect.Value.SetFloat using unaddressable value
// struct.SetBool panic string reflect: reflect.Value.SetBool using unaddressable value
// struct.SetString panic string reflect: reflect.Value.SetString using unaddressable value
// struct.SetComplex panic string reflect: reflect.Value.SetComplex using unaddressable value
// struct.SetBytes panic string reflect: reflect.Value.SetBytes using unaddressable value
// struct.SetLen panic string reflect: reflect.Value.SetLen using unaddressable value
// struct.SetCap panic string reflect: reflect.Value.SetCap using unaddressable value
// struct.Grow panic string reflect: reflect.Value.Grow using unaddressable value
// struct.SetMapIndex panic *reflect.ValueError reflect: call of reflect.Value.SetMapIndex on int Value
// struct.SetZero panic string reflect: reflect.Value.SetZero using unaddressable value
// struct.Set panic string reflect: reflect.Value.Set using unaddressable value
// struct.Clear panic *reflect.ValueError reflect: call of reflect.Value.Clear on int Value
// struct.Close panic *reflect.ValueError reflect: call of reflect.Value.Close on int Value
// struct.Seq = "3"
// struct.Seq2 panic string reflect: main.Num cannot produce iter.Seq2[Value, Value]
// struct.Send panic *reflect.ValueError reflect: call of reflect.Value.Send on int Value
// struct.TryRecv panic *reflect.ValueError reflect: call of reflect.Value.TryRecv on int Value
