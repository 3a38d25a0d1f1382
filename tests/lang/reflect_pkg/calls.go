package main

import (
	"errors"
	"fmt"
	"math"
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

func main() {
	sv := reflect.ValueOf(&S{A: 1, b: 2, R: [2]byte{1, 2}})
	// calls
	n := Num(3)
	fmt.Println(reflect.ValueOf(n).Method(0).Call(nil)[0].Int(), reflect.ValueOf(&n).NumMethod())
	r := reflect.ValueOf(&n).MethodByName("Inc").Call([]reflect.Value{reflect.ValueOf(4)})
	fmt.Println(n, r[0].Elem().Int())
	fmt.Println(reflect.ValueOf(n).MethodByName("V").Call([]reflect.Value{reflect.ValueOf("s"), reflect.ValueOf(1), reflect.ValueOf(2)}))
	fmt.Println(reflect.ValueOf(n).MethodByName("V").CallSlice([]reflect.Value{reflect.ValueOf("s"), reflect.ValueOf([]int{7})}))
	b := Big{1, 2, 3, "x"}
	out := reflect.ValueOf(b).Method(0).Call([]reflect.Value{reflect.ValueOf(Big{4, 5, 6, "y"}), reflect.ValueOf(float32(1.25)), reflect.ValueOf(int8(-3))})
	fmt.Println(out[0].Interface(), out[1].Float(), out[2].Interface())
	mv := reflect.ValueOf(&b).Method(0).Interface().(func(Big, float32, int8) (Big, float64, error))
	fmt.Println(mv(b, 2.5, 9))
	var it Iface = n
	iv := reflect.ValueOf(&it).Elem()
	fmt.Println(iv.Method(0).Call(nil)[0].Interface(), iv.NumMethod(), iv.Elem().NumMethod(), iv.Kind())
	fmt.Println(reflect.ValueOf(fmt.Sprintf).Call([]reflect.Value{reflect.ValueOf("%d-%s"), reflect.ValueOf(1), reflect.ValueOf("z")})[0])
	try("few", func() { reflect.ValueOf(fmt.Sprintf).Call(nil) })
	try("many", func() { reflect.ValueOf(func() {}).Call([]reflect.Value{reflect.ValueOf(1)}) })
	try("type", func() { reflect.ValueOf(func(string) {}).Call([]reflect.Value{reflect.ValueOf(1)}) })
	try("zero", func() { reflect.ValueOf(func(string) {}).Call([]reflect.Value{{}}) })
	try("var", func() { reflect.ValueOf(func(...string) {}).Call([]reflect.Value{reflect.ValueOf(1)}) })
	try("unexp", func() { reflect.ValueOf(func(int) {}).Call([]reflect.Value{sv.Elem().Field(1)}) })
	try("panics", func() { reflect.ValueOf(func() { panic("inside") }).Call(nil) })
	// MakeFunc
	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	var intSwap func(int, int) (int, int)
	reflect.ValueOf(&intSwap).Elem().Set(reflect.MakeFunc(reflect.TypeOf(intSwap), swap))
	fmt.Println(intSwap(1, 2))
	var mix func(string, Big) (Big, string)
	reflect.ValueOf(&mix).Elem().Set(reflect.MakeFunc(reflect.TypeOf(mix), swap))
	fmt.Println(mix("q", b))
	var vf func(int, ...string) string
	vf = reflect.MakeFunc(reflect.TypeOf(vf), func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(fmt.Sprint(len(in), in[0], in[1].Len(), in[1]))}
	}).Interface().(func(int, ...string) string)
	fmt.Println(vf(1, "a", "b"), vf(2))
	var rec func(int) int
	rec = reflect.MakeFunc(reflect.TypeOf(rec), func(in []reflect.Value) []reflect.Value {
		k := in[0].Int()
		if k <= 1 {
			return []reflect.Value{reflect.ValueOf(1)}
		}
		return []reflect.Value{reflect.ValueOf(int(k) * rec(int(k)-1))}
	}).Interface().(func(int) int)
	fmt.Println(rec(10))
	try("badret", func() {
		reflect.MakeFunc(reflect.TypeOf(intSwap), func(in []reflect.Value) []reflect.Value { return nil }).Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf(2)})
	})
	try("badtype", func() {
		reflect.MakeFunc(reflect.TypeOf(rec), func(in []reflect.Value) []reflect.Value { return []reflect.Value{reflect.ValueOf("s")} }).Call([]reflect.Value{reflect.ValueOf(1)})
	})
	// maps
	m := reflect.MakeMap(reflect.MapOf(reflect.TypeOf(""), reflect.TypeOf(b)))
	for i := range 20 {
		m.SetMapIndex(reflect.ValueOf(fmt.Sprint(i)), reflect.ValueOf(Big{A: i}))
	}
	sum := 0
	for itr := m.MapRange(); itr.Next(); {
		sum += int(itr.Value().Field(0).Int())
	}
	m.SetMapIndex(reflect.ValueOf("3"), reflect.Value{})
	fmt.Println(sum, m.Len(), m.MapIndex(reflect.ValueOf("3")).IsValid(), m.MapIndex(reflect.ValueOf("4")))
	try("mi", func() { m.MapIndex(reflect.ValueOf(1)) })
	try("nilmap", func() { reflect.ValueOf(map[string]int(nil)).SetMapIndex(reflect.ValueOf("a"), reflect.ValueOf(1)) })
	try("iter", func() { m.MapRange().Key() })
	try("iter2", func() {
		i := reflect.ValueOf(map[int]int{}).MapRange()
		i.Next()
		i.Value()
	})
	try("iter3", func() { (&reflect.MapIter{}).Next() })
	try("hash", func() { reflect.ValueOf(map[any]int{1: 1}).MapIndex(reflect.ValueOf([]int{})) })
	// slices
	sl := reflect.MakeSlice(reflect.TypeOf([]int{}), 0, 2)
	for i := range 10 {
		sl = reflect.Append(sl, reflect.ValueOf(i))
	}
	fmt.Println(sl, sl.Len(), sl.Cap(), sl.Slice(2, 5), sl.Slice3(1, 2, 4).Cap())
	sl = reflect.AppendSlice(sl, sl.Slice(0, 3))
	fmt.Println(sl, reflect.Copy(sl, reflect.ValueOf([]int{9, 9})), sl)
	arr := [4]byte{}
	fmt.Println(reflect.Copy(reflect.ValueOf(&arr).Elem(), reflect.ValueOf("hello")), arr)
	try("copy", func() { reflect.Copy(reflect.ValueOf(arr), reflect.ValueOf("x")) })
	try("copy", func() { reflect.Copy(sl, reflect.ValueOf([]string{"x"})) })
	try("ms", func() { reflect.MakeSlice(reflect.TypeOf(1), 0, 0) })
	try("ms", func() { reflect.MakeSlice(reflect.TypeOf([]int{}), 3, 2) })
	try("app", func() { reflect.Append(sl, reflect.ValueOf("x")) })
	// convert
	for _, c := range []struct {
		v any
		t reflect.Type
	}{{65, reflect.TypeOf("")}, {-1, reflect.TypeOf(uint8(0))}, {3.99, reflect.TypeOf(0)}, {uint64(math.MaxUint64), reflect.TypeOf(1.0)}, {"héy", reflect.TypeOf([]rune{})}, {"hey", reflect.TypeOf([]byte{})}, {[]byte("b"), reflect.TypeOf("")}, {[]rune{104, 233}, reflect.TypeOf("")},
		{[]int{1, 2, 3}, reflect.TypeOf([2]int{})}, {[]int{1, 2, 3}, reflect.TypeOf(&[2]int{})}, {[]int{1}, reflect.TypeOf([2]int{})}, {5, reflect.TypeFor[any]()}, {n, reflect.TypeFor[Iface]()}, {n, reflect.TypeOf(0)}, {int64(math.MaxInt64), reflect.TypeOf(float32(0))}, {1.5, reflect.TypeOf(complex64(1))}, {complex64(1 + 2i), reflect.TypeOf(complex128(1))}, {1 << 40, reflect.TypeOf("")},
		{struct{ A int }{1}, reflect.TypeOf(struct {
			A int `x:"y"`
		}{})}} {
		try("conv", func() {
			r := reflect.ValueOf(c.v).Convert(c.t)
			fmt.Println(r.Type(), r.Kind(), r.CanAddr())
			if r.Kind() != reflect.Pointer {
				fmt.Printf("%v %#v\n", r, r)
			}
		})
	}
	fmt.Printf("%v %+v %#v %T\n", sv.Elem().Field(0), sv.Elem().FieldByName("E"), sv.Elem().FieldByName("R"), sv)
	fmt.Println(reflect.ValueOf(errors.New("E")), reflect.ValueOf(n), reflect.Value{})
	fmt.Println(reflect.Zero(reflect.TypeOf(b)), reflect.Indirect(reflect.ValueOf(&b)), reflect.TypeOf(reflect.ValueOf(1)))
	v, ok := reflect.TypeAssert[int](reflect.ValueOf(4))
	fmt.Println(v, ok)
	_, ok = reflect.TypeAssert[error](reflect.ValueOf(4))
	fmt.Println(ok)
	_, err := sv.Elem().FieldByIndexErr([]int{3, 0})
	fmt.Println(err)
	sw := []string{"a", "b", "c"}
	reflect.Swapper(sw)(0, 2)
	fmt.Println(sw)
	try("sw", func() { reflect.Swapper(1) })
	try("sw", func() { reflect.Swapper(sw)(0, 3) })
}

// Output:
// 6 3
// 7 7
// [s[1 2] 7]
// [s[7] 7]
// {5 7 9 xy} 2.5 e-3
// {2 4 6 xx} 5 e9
// 14 1 2 interface
// 1-z
// few panic string reflect: Call with too few input arguments
// many panic string reflect: Call with too many input arguments
// type panic string reflect: Call using int as type string
// zero panic string reflect: Call using zero Value argument
// var panic string reflect: cannot use int as type string in Call
// unexp panic string reflect: reflect.Value.Call using value obtained using unexported field
// panics panic string inside
// 2 1
// {1 2 3 x} q
// 2 1 2 [a b] 2 2 0 []
// 3628800
// badret panic string reflect: wrong return count from function created by MakeFunc
// badtype panic string reflect.MakeFunc: value of type string is not assignable to type int
// 190 19 false {4 0 0 }
// mi panic string reflect.Value.MapIndex: value of type int is not assignable to type string
// nilmap panic runtime.plainError assignment to entry in nil map
// iter panic string MapIter.Key called before Next
// iter2 panic string MapIter.Value called on exhausted iterator
// iter3 panic string MapIter.Next called on an iterator that does not have an associated map Value
// hash panic runtime.errorString runtime error: hash of unhashable type []int
// [0 1 2 3 4 5 6 7 8 9] 10 16 [2 3 4] 3
// [9 9 2 3 4 5 6 7 8 9 0 1 2] 2 [9 9 2 3 4 5 6 7 8 9 0 1 2]
// 4 [104 101 108 108]
// copy panic string reflect: unknown method using unaddressable value
// copy panic string reflect.Copy: int != string
// ms panic string reflect.MakeSlice of non-slice type
// ms panic string reflect.MakeSlice: len > cap
// app panic string reflect.Set: value of type string is not assignable to type int
// string string false
// A "A"
// uint8 uint8 false
// 255 0xff
// int int false
// 3 3
// float64 float64 false
// 1.8446744073709552e+19 1.8446744073709552e+19
// []int32 slice false
// [104 233 121] []int32{104, 233, 121}
// []uint8 slice false
// [104 101 121] []uint8{0x68, 0x65, 0x79}
// string string false
// b "b"
// string string false
// hé "hé"
// [2]int array false
// [1 2] [2]int{1, 2}
// *[2]int ptr false
// conv panic string reflect: cannot convert slice with length 1 to array with length 2
// interface {} interface false
// 5 5
// main.Iface interface false
// 7 7
// int int false
// 7 7
// float32 float32 false
// 9.223372e+18 9.223372e+18
// conv panic string reflect.Value.Convert: value of type float64 cannot be converted to type complex64
// complex128 complex128 false
// (1+2i) (1+2i)
// string string false
// � "�"
// struct { A int "x:\"y\"" } struct false
// {1} struct { A int "x:\"y\"" }{A:1}
// 1 {X:0 y:0} [2]uint8{0x1, 0x2} reflect.Value
// E 7 <invalid reflect.Value>
// {0 0 0 } {1 2 3 x} reflect.Value
// 4 true
// false
// <nil>
// [c b a]
// sw panic *reflect.ValueError reflect: call of Swapper on int Value
// sw panic runtime.boundsError runtime error: index out of range [3] with length 3
