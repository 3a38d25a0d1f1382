package main

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"sort"
	"strings"
	"time"
)

type Inner struct {
	A int `json:"a,omitempty" xml:"x"`
	b string
}
type Outer struct {
	Inner
	*strings.Builder
	io.Reader
	C    [3]uint8
	D    map[string][]int
	E    func(int, ...string) (bool, error)
	F    chan<- int
	G    <-chan int
	H    any
	i    complex64
	Time time.Time
}
type Num int

func (n Num) String() string      { return "num" }
func (n *Num) Set(x int)          { *n = Num(x) }
func (n Num) hidden()             {}
func (n Num) Add(a, b int) Num    { return n + Num(a+b) }
func (n Num) Var(p ...int) string { return fmt.Sprint(len(p), p) }

type Shape interface {
	Area() float64
	Name() string
	private()
}
type Gen[T any] struct{ V T }

func (g Gen[T]) Get() T { return g.V }

type Rec struct {
	Next *Rec
	M    map[string]Rec
}
type MyErr struct{}

func (*MyErr) Error() string { return "myerr" }

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s panic %T %v\n", name, e, e)
		}
	}()
	f()
}

func show(t reflect.Type) {
	fmt.Printf("%s|%s|%s|%v|%d|%d|%d|%v|%d\n", t, t.Name(), t.PkgPath(), t.Kind(), t.Size(), t.Align(), t.FieldAlign(), t.Comparable(), t.NumMethod())
	for i := 0; i < t.NumMethod(); i++ {
		m := t.Method(i)
		fmt.Println("  m", m.Name, m.PkgPath, m.Type, m.Index, m.Func.IsValid(), m.IsExported())
	}
	try("bits", func() { fmt.Println("  bits", t.Bits()) })
	try("elem", func() { fmt.Println("  elem", t.Elem()) })
	try("key", func() { fmt.Println("  key", t.Key()) })
	try("len", func() { fmt.Println("  len", t.Len()) })
	try("dir", func() { fmt.Println("  dir", t.ChanDir()) })
	try("in", func() {
		fmt.Println("  in", t.NumIn(), t.NumOut(), t.IsVariadic())
		for i := 0; i < t.NumIn(); i++ {
			fmt.Println("   in", t.In(i))
		}
		for i := 0; i < t.NumOut(); i++ {
			fmt.Println("   out", t.Out(i))
		}
		t.In(9)
	})
	try("fields", func() {
		for i := 0; i < t.NumField(); i++ {
			f := t.Field(i)
			fmt.Printf("  f %q %q %v %q %d %v %v %v\n", f.Name, f.PkgPath, f.Type, f.Tag, f.Offset, f.Index, f.Anonymous, f.IsExported())
		}
		t.Field(99)
	})
	try("seq", func() { fmt.Println("  seq", t.CanSeq(), t.CanSeq2()) })
}

func main() {
	vals := []any{
		true, 1, int8(1), int16(2), int32(3), int64(4), uint(5), uint8(6), uint16(7), uint32(8), uint64(9), uintptr(10),
		float32(1), 2.0, complex64(1), complex128(2), "s", []byte{1}, [3]string{}, map[string]int{}, &Inner{}, Inner{}, Outer{}, &Outer{},
		Num(3), new(Num), Gen[int]{}, Gen[map[string]Inner]{}, &Gen[string]{}, func(a int, b ...string) error { return nil }, make(chan int), make(<-chan []int), make(chan<- chan<- int),
		struct{}{}, struct {
			X int `k:"v"`
			y string
		}{}, errors.New("x"), (*error)(nil), (*Shape)(nil), Rec{}, time.Second, [0]int{}, [2][3]int{}, map[Num]*Gen[int]{}, (*MyErr)(nil), func() {}, func() (int, string) { return 0, "" },
	}
	for _, v := range vals {
		show(reflect.TypeOf(v))
	}
	show(reflect.TypeFor[error]())
	show(reflect.TypeFor[Shape]())
	show(reflect.TypeFor[any]())
	fmt.Println(reflect.TypeOf(nil))
	o := reflect.TypeOf(Outer{})
	for _, n := range []string{"A", "b", "Inner", "Builder", "C", "nope", "buf", "Reader", "Len"} {
		f, ok := o.FieldByName(n)
		fmt.Println(n, ok, f.Name, f.Type, f.Index, f.Offset)
	}
	f, ok := o.FieldByNameFunc(func(s string) bool { return strings.HasPrefix(s, "T") })
	fmt.Println(f.Name, ok)
	fmt.Println(o.FieldByIndex([]int{0, 0}).Tag.Get("json"), o.FieldByIndex([]int{0, 0}).Tag.Get("xml"))
	for _, f := range reflect.VisibleFields(o) {
		fmt.Println("vis", f.Name, f.Index, f.Type, f.Anonymous)
	}
	errT := reflect.TypeFor[error]()
	strT := reflect.TypeFor[fmt.Stringer]()
	for _, v := range vals {
		t := reflect.TypeOf(v)
		fmt.Print(t, " ", t.Implements(errT), t.Implements(strT), reflect.PointerTo(t).Implements(strT))
		for _, w := range vals {
			u := reflect.TypeOf(w)
			x := 0
			if t.AssignableTo(u) {
				x |= 1
			}
			if t.ConvertibleTo(u) {
				x |= 2
			}
			fmt.Print(x)
		}
		fmt.Println()
	}
	for _, tag := range []reflect.StructTag{`a:"1" b:"2"`, `a:"x\"y"`, `a`, `a:1`, ` a:"1"  b:"q"`, `a:"1"b:"3"`, `:"x" a:"1"`} {
		for _, k := range []string{"a", "b", "c"} {
			v, ok := tag.Lookup(k)
			fmt.Printf("%q %v;", v, ok)
		}
		fmt.Println()
	}
	// make
	it := reflect.TypeOf(0)
	st := reflect.TypeOf("")
	ts := []reflect.Type{
		reflect.SliceOf(it), reflect.SliceOf(reflect.TypeOf(Num(0))), reflect.ArrayOf(7, st), reflect.MapOf(st, reflect.SliceOf(it)), reflect.PointerTo(reflect.ArrayOf(7, st)),
		reflect.ChanOf(reflect.RecvDir, it), reflect.ChanOf(reflect.BothDir, reflect.ChanOf(reflect.RecvDir, it)), reflect.ChanOf(reflect.SendDir, reflect.ChanOf(reflect.RecvDir, it)), reflect.ChanOf(reflect.SendDir, st),
		reflect.FuncOf([]reflect.Type{it, reflect.SliceOf(st)}, []reflect.Type{st, errT}, true), reflect.FuncOf(nil, nil, false), reflect.FuncOf(nil, []reflect.Type{it}, false),
		reflect.StructOf([]reflect.StructField{{Name: "X", Type: it, Tag: `json:"x"`}, {Name: "Y", Type: reflect.TypeOf(int8(0))}, {Name: "Z", Type: st}}),
		reflect.StructOf(nil),
		reflect.StructOf([]reflect.StructField{{Name: "p", PkgPath: "main", Type: it}, {Name: "Inner", Type: reflect.TypeOf(Inner{}), Anonymous: true}}),
	}
	for _, t := range ts {
		show(t)
		fmt.Println(reflect.New(t).Elem().IsZero(), reflect.New(t).Type())
	}
	fmt.Println(reflect.SliceOf(it) == reflect.TypeOf([]int{}), reflect.MapOf(st, it) == reflect.TypeOf(map[string]int{}), reflect.ArrayOf(3, st) == reflect.TypeOf([3]string{}), reflect.ArrayOf(7, st) == reflect.ArrayOf(7, st), reflect.PointerTo(o) == reflect.TypeOf(&Outer{}),
		reflect.StructOf([]reflect.StructField{{Name: "X", Type: it, Tag: `k:"v"`}, {Name: "y", PkgPath: "main", Type: st}}) == reflect.TypeOf(struct {
			X int `k:"v"`
			y string
		}{}))
	try("arr", func() { reflect.ArrayOf(-1, it) })
	try("map", func() { reflect.MapOf(reflect.SliceOf(it), it) })
	try("func", func() { reflect.FuncOf([]reflect.Type{it}, nil, true) })
	try("chan", func() { reflect.ChanOf(5, it) })
	try("st", func() { reflect.StructOf([]reflect.StructField{{Name: "x", Type: it}}) })
	try("st", func() { reflect.StructOf([]reflect.StructField{{Name: "", Type: it}}) })
	try("st", func() { reflect.StructOf([]reflect.StructField{{Name: "X"}}) })
	try("st", func() { reflect.StructOf([]reflect.StructField{{Name: "X-", Type: it}}) })
	try("st", func() { reflect.StructOf([]reflect.StructField{{Name: "X", Type: it}, {Name: "X", Type: it}}) })
	try("impl", func() { it.Implements(nil) })
	try("impl", func() { it.Implements(it) })
	try("as", func() { it.AssignableTo(nil) })
	try("conv", func() { it.ConvertibleTo(nil) })
	m, ok := reflect.TypeOf(Num(0)).MethodByName("Add")
	fmt.Println(m.Name, m.Type, ok, m.Func.Call([]reflect.Value{reflect.ValueOf(Num(5)), reflect.ValueOf(1), reflect.ValueOf(2)})[0].Int())
	_, ok = reflect.TypeOf(Num(0)).MethodByName("Set")
	fmt.Println(ok)
	try("midx", func() { it.Method(0) })
	try("midx", func() { strT.Method(3) })
	keys := reflect.ValueOf(map[string]int{"a": 1, "b": 2}).MapKeys()
	sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
	fmt.Println(keys, keys[0])
	for i := range 30 {
		fmt.Print(reflect.Kind(i), " ")
	}
	fmt.Println(reflect.ChanDir(9), reflect.BothDir)
	o.Fields()(func(f reflect.StructField) bool { fmt.Print(f.Name, ","); return true })
	reflect.TypeOf(new(Num)).Methods()(func(m reflect.Method) bool { fmt.Print(m.Name, ","); return true })
	fmt.Println()
	fmt.Println(it.OverflowInt(1<<40), reflect.TypeOf(int8(0)).OverflowInt(128), reflect.TypeOf(uint8(0)).OverflowUint(256), reflect.TypeOf(float32(0)).OverflowFloat(1e39))
}

// Output:
// bool|bool||bool|1|1|1|true|0
// bits panic string reflect: Bits of non-arithmetic Type bool
// elem panic string reflect: Elem of invalid type bool
// key panic string reflect: Key of non-map type bool
// len panic string reflect: Len of non-array type bool
// dir panic string reflect: ChanDir of non-chan type bool
// in panic string reflect: NumIn of non-func type bool
// fields panic string reflect: NumField of non-struct type bool
//   seq false false
// int|int||int|8|8|8|true|0
//   bits 64
// elem panic string reflect: Elem of invalid type int
// key panic string reflect: Key of non-map type int
// len panic string reflect: Len of non-array type int
// dir panic string reflect: ChanDir of non-chan type int
// in panic string reflect: NumIn of non-func type int
// fields panic string reflect: NumField of non-struct type int
//   seq true false
// int8|int8||int8|1|1|1|true|0
//   bits 8
// elem panic string reflect: Elem of invalid type int8
// key panic string reflect: Key of non-map type int8
// len panic string reflect: Len of non-array type int8
// dir panic string reflect: ChanDir of non-chan type int8
// in panic string reflect: NumIn of non-func type int8
// fields panic string reflect: NumField of non-struct type int8
//   seq true false
// int16|int16||int16|2|2|2|true|0
//   bits 16
// elem panic string reflect: Elem of invalid type int16
// key panic string reflect: Key of non-map type int16
// len panic string reflect: Len of non-array type int16
// dir panic string reflect: ChanDir of non-chan type int16
// in panic string reflect: NumIn of non-func type int16
// fields panic string reflect: NumField of non-struct type int16
//   seq true false
// int32|int32||int32|4|4|4|true|0
//   bits 32
// elem panic string reflect: Elem of invalid type int32
// key panic string reflect: Key of non-map type int32
// len panic string reflect: Len of non-array type int32
// dir panic string reflect: ChanDir of non-chan type int32
// in panic string reflect: NumIn of non-func type int32
// fields panic string reflect: NumField of non-struct type int32
//   seq true false
// int64|int64||int64|8|8|8|true|0
//   bits 64
// elem panic string reflect: Elem of invalid type int64
// key panic string reflect: Key of non-map type int64
// len panic string reflect: Len of non-array type int64
// dir panic string reflect: ChanDir of non-chan type int64
// in panic string reflect: NumIn of non-func type int64
// fields panic string reflect: NumField of non-struct type int64
//   seq true false
// uint|uint||uint|8|8|8|true|0
//   bits 64
// elem panic string reflect: Elem of invalid type uint
// key panic string reflect: Key of non-map type uint
// len panic string reflect: Len of non-array type uint
// dir panic string reflect: ChanDir of non-chan type uint
// in panic string reflect: NumIn of non-func type uint
// fields panic string reflect: NumField of non-struct type uint
//   seq true false
// uint8|uint8||uint8|1|1|1|true|0
//   bits 8
// elem panic string reflect: Elem of invalid type uint8
// key panic string reflect: Key of non-map type uint8
// len panic string reflect: Len of non-array type uint8
// dir panic string reflect: ChanDir of non-chan type uint8
// in panic string reflect: NumIn of non-func type uint8
// fields panic string reflect: NumField of non-struct type uint8
//   seq true false
// uint16|uint16||uint16|2|2|2|true|0
//   bits 16
// elem panic string reflect: Elem of invalid type uint16
// key panic string reflect: Key of non-map type uint16
// len panic string reflect: Len of non-array type uint16
// dir panic string reflect: ChanDir of non-chan type uint16
// in panic string reflect: NumIn of non-func type uint16
// fields panic string reflect: NumField of non-struct type uint16
//   seq true false
// uint32|uint32||uint32|4|4|4|true|0
//   bits 32
// elem panic string reflect: Elem of invalid type uint32
// key panic string reflect: Key of non-map type uint32
// len panic string reflect: Len of non-array type uint32
// dir panic string reflect: ChanDir of non-chan type uint32
// in panic string reflect: NumIn of non-func type uint32
// fields panic string reflect: NumField of non-struct type uint32
//   seq true false
// uint64|uint64||uint64|8|8|8|true|0
//   bits 64
// elem panic string reflect: Elem of invalid type uint64
// key panic string reflect: Key of non-map type uint64
// len panic string reflect: Len of non-array type uint64
// dir panic string reflect: ChanDir of non-chan type uint64
// in panic string reflect: NumIn of non-func type uint64
// fields panic string reflect: NumField of non-struct type uint64
//   seq true false
// uintptr|uintptr||uintptr|8|8|8|true|0
//   bits 64
// elem panic string reflect: Elem of invalid type uintptr
// key panic string reflect: Key of non-map type uintptr
// len panic string reflect: Len of non-array type uintptr
// dir panic string reflect: ChanDir of non-chan type uintptr
// in panic string reflect: NumIn of non-func type uintptr
// fields panic string reflect: NumField of non-struct type uintptr
//   seq true false
// float32|float32||float32|4|4|4|true|0
//   bits 32
// elem panic string reflect: Elem of invalid type float32
// key panic string reflect: Key of non-map type float32
// len panic string reflect: Len of non-array type float32
// dir panic string reflect: ChanDir of non-chan type float32
// in panic string reflect: NumIn of non-func type float32
// fields panic string reflect: NumField of non-struct type float32
//   seq false false
// float64|float64||float64|8|8|8|true|0
//   bits 64
// elem panic string reflect: Elem of invalid type float64
// key panic string reflect: Key of non-map type float64
// len panic string reflect: Len of non-array type float64
// dir panic string reflect: ChanDir of non-chan type float64
// in panic string reflect: NumIn of non-func type float64
// fields panic string reflect: NumField of non-struct type float64
//   seq false false
// complex64|complex64||complex64|8|4|4|true|0
//   bits 64
// elem panic string reflect: Elem of invalid type complex64
// key panic string reflect: Key of non-map type complex64
// len panic string reflect: Len of non-array type complex64
// dir panic string reflect: ChanDir of non-chan type complex64
// in panic string reflect: NumIn of non-func type complex64
// fields panic string reflect: NumField of non-struct type complex64
//   seq false false
// complex128|complex128||complex128|16|8|8|true|0
//   bits 128
// elem panic string reflect: Elem of invalid type complex128
// key panic string reflect: Key of non-map type complex128
// len panic string reflect: Len of non-array type complex128
// dir panic string reflect: ChanDir of non-chan type complex128
// in panic string reflect: NumIn of non-func type complex128
// fields panic string reflect: NumField of non-struct type complex128
//   seq false false
// string|string||string|16|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type string
// elem panic string reflect: Elem of invalid type string
// key panic string reflect: Key of non-map type string
// len panic string reflect: Len of non-array type string
// dir panic string reflect: ChanDir of non-chan type string
// in panic string reflect: NumIn of non-func type string
// fields panic string reflect: NumField of non-struct type string
//   seq true true
// []uint8|||slice|24|8|8|false|0
// bits panic string reflect: Bits of non-arithmetic Type []uint8
//   elem uint8
// key panic string reflect: Key of non-map type []uint8
// len panic string reflect: Len of non-array type []uint8
// dir panic string reflect: ChanDir of non-chan type []uint8
// in panic string reflect: NumIn of non-func type []uint8
// fields panic string reflect: NumField of non-struct type []uint8
//   seq true true
// [3]string|||array|48|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type [3]string
//   elem string
// key panic string reflect: Key of non-map type [3]string
//   len 3
// dir panic string reflect: ChanDir of non-chan type [3]string
// in panic string reflect: NumIn of non-func type [3]string
// fields panic string reflect: NumField of non-struct type [3]string
//   seq true true
// map[string]int|||map|8|8|8|false|0
// bits panic string reflect: Bits of non-arithmetic Type map[string]int
//   elem int
//   key string
// len panic string reflect: Len of non-array type map[string]int
// dir panic string reflect: ChanDir of non-chan type map[string]int
// in panic string reflect: NumIn of non-func type map[string]int
// fields panic string reflect: NumField of non-struct type map[string]int
//   seq true true
// *main.Inner|||ptr|8|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type *main.Inner
//   elem main.Inner
// key panic string reflect: Key of non-map type *main.Inner
// len panic string reflect: Len of non-array type *main.Inner
// dir panic string reflect: ChanDir of non-chan type *main.Inner
// in panic string reflect: NumIn of non-func type *main.Inner
// fields panic string reflect: NumField of non-struct type *main.Inner
//   seq false false
// main.Inner|Inner|main|struct|24|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type main.Inner
// elem panic string reflect: Elem of invalid type main.Inner
// key panic string reflect: Key of non-map type main.Inner
// len panic string reflect: Len of non-array type main.Inner
// dir panic string reflect: ChanDir of non-chan type main.Inner
// in panic string reflect: NumIn of non-func type main.Inner
//   f "A" "" int "json:\"a,omitempty\" xml:\"x\"" 0 [0] false true
//   f "b" "main" string "" 8 [1] false false
// fields panic string reflect: Field index out of bounds
//   seq false false
// main.Outer|Outer|main|struct|136|8|8|false|10
//   m Cap  func(main.Outer) int 0 true true
//   m Grow  func(main.Outer, int) 1 true true
//   m Len  func(main.Outer) int 2 true true
//   m Read  func(main.Outer, []uint8) (int, error) 3 true true
//   m Reset  func(main.Outer) 4 true true
//   m String  func(main.Outer) string 5 true true
//   m Write  func(main.Outer, []uint8) (int, error) 6 true true
//   m WriteByte  func(main.Outer, uint8) error 7 true true
//   m WriteRune  func(main.Outer, int32) (int, error) 8 true true
//   m WriteString  func(main.Outer, string) (int, error) 9 true true
// bits panic string reflect: Bits of non-arithmetic Type main.Outer
// elem panic string reflect: Elem of invalid type main.Outer
// key panic string reflect: Key of non-map type main.Outer
// len panic string reflect: Len of non-array type main.Outer
// dir panic string reflect: ChanDir of non-chan type main.Outer
// in panic string reflect: NumIn of non-func type main.Outer
//   f "Inner" "" main.Inner "" 0 [0] true true
//   f "Builder" "" *strings.Builder "" 24 [1] true true
//   f "Reader" "" io.Reader "" 32 [2] true true
//   f "C" "" [3]uint8 "" 48 [3] false true
//   f "D" "" map[string][]int "" 56 [4] false true
//   f "E" "" func(int, ...string) (bool, error) "" 64 [5] false true
//   f "F" "" chan<- int "" 72 [6] false true
//   f "G" "" <-chan int "" 80 [7] false true
//   f "H" "" interface {} "" 88 [8] false true
//   f "i" "main" complex64 "" 104 [9] false false
//   f "Time" "" time.Time "" 112 [10] false true
// fields panic string reflect: Field index out of bounds
//   seq false false
// *main.Outer|||ptr|8|8|8|true|10
//   m Cap  func(*main.Outer) int 0 true true
//   m Grow  func(*main.Outer, int) 1 true true
//   m Len  func(*main.Outer) int 2 true true
//   m Read  func(*main.Outer, []uint8) (int, error) 3 true true
//   m Reset  func(*main.Outer) 4 true true
//   m String  func(*main.Outer) string 5 true true
//   m Write  func(*main.Outer, []uint8) (int, error) 6 true true
//   m WriteByte  func(*main.Outer, uint8) error 7 true true
//   m WriteRune  func(*main.Outer, int32) (int, error) 8 true true
//   m WriteString  func(*main.Outer, string) (int, error) 9 true true
// bits panic string reflect: Bits of non-arithmetic Type *main.Outer
//   elem main.Outer
// key panic string reflect: Key of non-map type *main.Outer
// len panic string reflect: Len of non-array type *main.Outer
// dir panic string reflect: ChanDir of non-chan type *main.Outer
// in panic string reflect: NumIn of non-func type *main.Outer
// fields panic string reflect: NumField of non-struct type *main.Outer
//   seq false false
// main.Num|Num|main|int|8|8|8|true|3
//   m Add  func(main.Num, int, int) main.Num 0 true true
//   m String  func(main.Num) string 1 true true
//   m Var  func(main.Num, ...int) string 2 true true
//   bits 64
// elem panic string reflect: Elem of invalid type main.Num
// key panic string reflect: Key of non-map type main.Num
// len panic string reflect: Len of non-array type main.Num
// dir panic string reflect: ChanDir of non-chan type main.Num
// in panic string reflect: NumIn of non-func type main.Num
// fields panic string reflect: NumField of non-struct type main.Num
//   seq true false
// *main.Num|||ptr|8|8|8|true|4
//   m Add  func(*main.Num, int, int) main.Num 0 true true
//   m Set  func(*main.Num, int) 1 true true
//   m String  func(*main.Num) string 2 true true
//   m Var  func(*main.Num, ...int) string 3 true true
// bits panic string reflect: Bits of non-arithmetic Type *main.Num
//   elem main.Num
// key panic string reflect: Key of non-map type *main.Num
// len panic string reflect: Len of non-array type *main.Num
// dir panic string reflect: ChanDir of non-chan type *main.Num
// in panic string reflect: NumIn of non-func type *main.Num
// fields panic string reflect: NumField of non-struct type *main.Num
//   seq false false
// main.Gen[int]|Gen[int]|main|struct|8|8|8|true|1
//   m Get  func(main.Gen[int]) int 0 true true
// bits panic string reflect: Bits of non-arithmetic Type main.Gen[int]
// elem panic string reflect: Elem of invalid type main.Gen[int]
// key panic string reflect: Key of non-map type main.Gen[int]
// len panic string reflect: Len of non-array type main.Gen[int]
// dir panic string reflect: ChanDir of non-chan type main.Gen[int]
// in panic string reflect: NumIn of non-func type main.Gen[int]
//   f "V" "" int "" 0 [0] false true
// fields panic string reflect: Field index out of bounds
//   seq false false
// main.Gen[map[string]main.Inner]|Gen[map[string]main.Inner]|main|struct|8|8|8|false|1
//   m Get  func(main.Gen[map[string]main.Inner]) map[string]main.Inner 0 true true
// bits panic string reflect: Bits of non-arithmetic Type main.Gen[map[string]main.Inner]
// elem panic string reflect: Elem of invalid type main.Gen[map[string]main.Inner]
// key panic string reflect: Key of non-map type main.Gen[map[string]main.Inner]
// len panic string reflect: Len of non-array type main.Gen[map[string]main.Inner]
// dir panic string reflect: ChanDir of non-chan type main.Gen[map[string]main.Inner]
// in panic string reflect: NumIn of non-func type main.Gen[map[string]main.Inner]
//   f "V" "" map[string]main.Inner "" 0 [0] false true
// fields panic string reflect: Field index out of bounds
//   seq false false
// *main.Gen[string]|||ptr|8|8|8|true|1
//   m Get  func(*main.Gen[string]) string 0 true true
// bits panic string reflect: Bits of non-arithmetic Type *main.Gen[string]
//   elem main.Gen[string]
// key panic string reflect: Key of non-map type *main.Gen[string]
// len panic string reflect: Len of non-array type *main.Gen[string]
// dir panic string reflect: ChanDir of non-chan type *main.Gen[string]
// in panic string reflect: NumIn of non-func type *main.Gen[string]
// fields panic string reflect: NumField of non-struct type *main.Gen[string]
//   seq false false
// func(int, ...string) error|||func|8|8|8|false|0
// bits panic string reflect: Bits of non-arithmetic Type func(int, ...string) error
// elem panic string reflect: Elem of invalid type func(int, ...string) error
// key panic string reflect: Key of non-map type func(int, ...string) error
// len panic string reflect: Len of non-array type func(int, ...string) error
// dir panic string reflect: ChanDir of non-chan type func(int, ...string) error
//   in 2 1 true
//    in int
//    in []string
//    out error
// in panic runtime.boundsError runtime error: index out of range [9] with length 2
// fields panic string reflect: NumField of non-struct type func(int, ...string) error
//   seq false false
// chan int|||chan|8|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type chan int
//   elem int
// key panic string reflect: Key of non-map type chan int
// len panic string reflect: Len of non-array type chan int
//   dir chan
// in panic string reflect: NumIn of non-func type chan int
// fields panic string reflect: NumField of non-struct type chan int
//   seq true false
// <-chan []int|||chan|8|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type <-chan []int
//   elem []int
// key panic string reflect: Key of non-map type <-chan []int
// len panic string reflect: Len of non-array type <-chan []int
//   dir <-chan
// in panic string reflect: NumIn of non-func type <-chan []int
// fields panic string reflect: NumField of non-struct type <-chan []int
//   seq true false
// chan<- chan<- int|||chan|8|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type chan<- chan<- int
//   elem chan<- int
// key panic string reflect: Key of non-map type chan<- chan<- int
// len panic string reflect: Len of non-array type chan<- chan<- int
//   dir chan<-
// in panic string reflect: NumIn of non-func type chan<- chan<- int
// fields panic string reflect: NumField of non-struct type chan<- chan<- int
//   seq true false
// struct {}|||struct|0|1|1|true|0
// bits panic string reflect: Bits of non-arithmetic Type struct {}
// elem panic string reflect: Elem of invalid type struct {}
// key panic string reflect: Key of non-map type struct {}
// len panic string reflect: Len of non-array type struct {}
// dir panic string reflect: ChanDir of non-chan type struct {}
// in panic string reflect: NumIn of non-func type struct {}
// fields panic string reflect: Field index out of bounds
//   seq false false
// struct { X int "k:\"v\""; y string }|||struct|24|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type struct { X int "k:\"v\""; y string }
// elem panic string reflect: Elem of invalid type struct { X int "k:\"v\""; y string }
// key panic string reflect: Key of non-map type struct { X int "k:\"v\""; y string }
// len panic string reflect: Len of non-array type struct { X int "k:\"v\""; y string }
// dir panic string reflect: ChanDir of non-chan type struct { X int "k:\"v\""; y string }
// in panic string reflect: NumIn of non-func type struct { X int "k:\"v\""; y string }
//   f "X" "" int "k:\"v\"" 0 [0] false true
//   f "y" "main" string "" 8 [1] false false
// fields panic string reflect: Field index out of bounds
//   seq false false
// *errors.errorString|||ptr|8|8|8|true|1
//   m Error  func(*errors.errorString) string 0 true true
// bits panic string reflect: Bits of non-arithmetic Type *errors.errorString
//   elem errors.errorString
// key panic string reflect: Key of non-map type *errors.errorString
// len panic string reflect: Len of non-array type *errors.errorString
// dir panic string reflect: ChanDir of non-chan type *errors.errorString
// in panic string reflect: NumIn of non-func type *errors.errorString
// fields panic string reflect: NumField of non-struct type *errors.errorString
//   seq false false
// *error|||ptr|8|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type *error
//   elem error
// key panic string reflect: Key of non-map type *error
// len panic string reflect: Len of non-array type *error
// dir panic string reflect: ChanDir of non-chan type *error
// in panic string reflect: NumIn of non-func type *error
// fields panic string reflect: NumField of non-struct type *error
//   seq false false
// *main.Shape|||ptr|8|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type *main.Shape
//   elem main.Shape
// key panic string reflect: Key of non-map type *main.Shape
// len panic string reflect: Len of non-array type *main.Shape
// dir panic string reflect: ChanDir of non-chan type *main.Shape
// in panic string reflect: NumIn of non-func type *main.Shape
// fields panic string reflect: NumField of non-struct type *main.Shape
//   seq false false
// main.Rec|Rec|main|struct|16|8|8|false|0
// bits panic string reflect: Bits of non-arithmetic Type main.Rec
// elem panic string reflect: Elem of invalid type main.Rec
// key panic string reflect: Key of non-map type main.Rec
// len panic string reflect: Len of non-array type main.Rec
// dir panic string reflect: ChanDir of non-chan type main.Rec
// in panic string reflect: NumIn of non-func type main.Rec
//   f "Next" "" *main.Rec "" 0 [0] false true
//   f "M" "" map[string]main.Rec "" 8 [1] false true
// fields panic string reflect: Field index out of bounds
//   seq false false
// time.Duration|Duration|time|int64|8|8|8|true|10
//   m Abs  func(time.Duration) time.Duration 0 true true
//   m Hours  func(time.Duration) float64 1 true true
//   m Microseconds  func(time.Duration) int64 2 true true
//   m Milliseconds  func(time.Duration) int64 3 true true
//   m Minutes  func(time.Duration) float64 4 true true
//   m Nanoseconds  func(time.Duration) int64 5 true true
//   m Round  func(time.Duration, time.Duration) time.Duration 6 true true
//   m Seconds  func(time.Duration) float64 7 true true
//   m String  func(time.Duration) string 8 true true
//   m Truncate  func(time.Duration, time.Duration) time.Duration 9 true true
//   bits 64
// elem panic string reflect: Elem of invalid type time.Duration
// key panic string reflect: Key of non-map type time.Duration
// len panic string reflect: Len of non-array type time.Duration
// dir panic string reflect: ChanDir of non-chan type time.Duration
// in panic string reflect: NumIn of non-func type time.Duration
// fields panic string reflect: NumField of non-struct type time.Duration
//   seq true false
// [0]int|||array|0|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type [0]int
//   elem int
// key panic string reflect: Key of non-map type [0]int
//   len 0
// dir panic string reflect: ChanDir of non-chan type [0]int
// in panic string reflect: NumIn of non-func type [0]int
// fields panic string reflect: NumField of non-struct type [0]int
//   seq true true
// [2][3]int|||array|48|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type [2][3]int
//   elem [3]int
// key panic string reflect: Key of non-map type [2][3]int
//   len 2
// dir panic string reflect: ChanDir of non-chan type [2][3]int
// in panic string reflect: NumIn of non-func type [2][3]int
// fields panic string reflect: NumField of non-struct type [2][3]int
//   seq true true
// map[main.Num]*main.Gen[int]|||map|8|8|8|false|0
// bits panic string reflect: Bits of non-arithmetic Type map[main.Num]*main.Gen[int]
//   elem *main.Gen[int]
//   key main.Num
// len panic string reflect: Len of non-array type map[main.Num]*main.Gen[int]
// dir panic string reflect: ChanDir of non-chan type map[main.Num]*main.Gen[int]
// in panic string reflect: NumIn of non-func type map[main.Num]*main.Gen[int]
// fields panic string reflect: NumField of non-struct type map[main.Num]*main.Gen[int]
//   seq true true
// *main.MyErr|||ptr|8|8|8|true|1
//   m Error  func(*main.MyErr) string 0 true true
// bits panic string reflect: Bits of non-arithmetic Type *main.MyErr
//   elem main.MyErr
// key panic string reflect: Key of non-map type *main.MyErr
// len panic string reflect: Len of non-array type *main.MyErr
// dir panic string reflect: ChanDir of non-chan type *main.MyErr
// in panic string reflect: NumIn of non-func type *main.MyErr
// fields panic string reflect: NumField of non-struct type *main.MyErr
//   seq false false
// func()|||func|8|8|8|false|0
// bits panic string reflect: Bits of non-arithmetic Type func()
// elem panic string reflect: Elem of invalid type func()
// key panic string reflect: Key of non-map type func()
// len panic string reflect: Len of non-array type func()
// dir panic string reflect: ChanDir of non-chan type func()
//   in 0 0 false
// in panic runtime.boundsError runtime error: index out of range [9] with length 0
// fields panic string reflect: NumField of non-struct type func()
//   seq false false
// func() (int, string)|||func|8|8|8|false|0
// bits panic string reflect: Bits of non-arithmetic Type func() (int, string)
// elem panic string reflect: Elem of invalid type func() (int, string)
// key panic string reflect: Key of non-map type func() (int, string)
// len panic string reflect: Len of non-array type func() (int, string)
// dir panic string reflect: ChanDir of non-chan type func() (int, string)
//   in 0 2 false
//    out int
//    out string
// in panic runtime.boundsError runtime error: index out of range [9] with length 0
// fields panic string reflect: NumField of non-struct type func() (int, string)
//   seq false false
// error|error||interface|16|8|8|true|1
//   m Error  func() string 0 false true
// bits panic string reflect: Bits of non-arithmetic Type error
// elem panic string reflect: Elem of invalid type error
// key panic string reflect: Key of non-map type error
// len panic string reflect: Len of non-array type error
// dir panic string reflect: ChanDir of non-chan type error
// in panic string reflect: NumIn of non-func type error
// fields panic string reflect: NumField of non-struct type error
//   seq false false
// main.Shape|Shape|main|interface|16|8|8|true|3
//   m Area  func() float64 0 false true
//   m Name  func() string 1 false true
//   m private main func() 2 false false
// bits panic string reflect: Bits of non-arithmetic Type main.Shape
// elem panic string reflect: Elem of invalid type main.Shape
// key panic string reflect: Key of non-map type main.Shape
// len panic string reflect: Len of non-array type main.Shape
// dir panic string reflect: ChanDir of non-chan type main.Shape
// in panic string reflect: NumIn of non-func type main.Shape
// fields panic string reflect: NumField of non-struct type main.Shape
//   seq false false
// interface {}|||interface|16|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type interface {}
// elem panic string reflect: Elem of invalid type interface {}
// key panic string reflect: Key of non-map type interface {}
// len panic string reflect: Len of non-array type interface {}
// dir panic string reflect: ChanDir of non-chan type interface {}
// in panic string reflect: NumIn of non-func type interface {}
// fields panic string reflect: NumField of non-struct type interface {}
//   seq false false
// <nil>
// A true A int [0 0] 0
// b true b string [0 1] 8
// Inner true Inner main.Inner [0] 0
// Builder true Builder *strings.Builder [1] 24
// C true C [3]uint8 [3] 48
// nope false  <nil> [] 0
// buf true buf []uint8 [1 1] 8
// Reader true Reader io.Reader [2] 32
// Len false  <nil> [] 0
// Time true
// a,omitempty x
// vis Inner [0] main.Inner true
// vis A [0 0] int false
// vis b [0 1] string false
// vis Builder [1] *strings.Builder true
// vis addr [1 0] *strings.Builder false
// vis buf [1 1] []uint8 false
// vis Reader [2] io.Reader true
// vis C [3] [3]uint8 false
// vis D [4] map[string][]int false
// vis E [5] func(int, ...string) (bool, error) false
// vis F [6] chan<- int false
// vis G [7] <-chan int false
// vis H [8] interface {} false
// vis i [9] complex64 false
// vis Time [10] time.Time false
// bool false false false3000000000000000000000000000000000000000000000
// int false false false0322222222222200200000002000000000000002000000
// int8 false false false0232222222222200200000002000000000000002000000
// int16 false false false0223222222222200200000002000000000000002000000
// int32 false false false0222322222222200200000002000000000000002000000
// int64 false false false0222232222222200200000002000000000000002000000
// uint false false false0222223222222200200000002000000000000002000000
// uint8 false false false0222222322222200200000002000000000000002000000
// uint16 false false false0222222232222200200000002000000000000002000000
// uint32 false false false0222222223222200200000002000000000000002000000
// uint64 false false false0222222222322200200000002000000000000002000000
// uintptr false false false0222222222232200200000002000000000000002000000
// float32 false false false0222222222223200000000002000000000000002000000
// float64 false false false0222222222222300000000002000000000000002000000
// complex64 false false false0000000000000032000000000000000000000000000000
// complex128 false false false0000000000000023000000000000000000000000000000
// string false false false0000000000000000320000000000000000000000000000
// []uint8 false false false0000000000000000230000000000000000000000000000
// [3]string false false false0000000000000000003000000000000000000000000000
// map[string]int false false false0000000000000000000300000000000000000000000000
// *main.Inner false false false0000000000000000000030000000000000000000000000
// main.Inner false false false0000000000000000000003000000000000000000000000
// main.Outer false true true0000000000000000000000300000000000000000000000
// *main.Outer false true false0000000000000000000000030000000000000000000000
// main.Num false true true0222222222222200200000003000000000000002000000
// *main.Num false true false0000000000000000000000000300000000000000000000
// main.Gen[int] false false false0000000000000000000000000030000000000000000000
// main.Gen[map[string]main.Inner] false false false0000000000000000000000000003000000000000000000
// *main.Gen[string] false false false0000000000000000000000000000300000000000000000
// func(int, ...string) error false false false0000000000000000000000000000030000000000000000
// chan int false false false0000000000000000000000000000003000000000000000
// <-chan []int false false false0000000000000000000000000000000300000000000000
// chan<- chan<- int false false false0000000000000000000000000000000030000000000000
// struct {} false false false0000000000000000000000000000000003000000000000
// struct { X int "k:\"v\""; y string } false false false0000000000000000000000000000000000300000000000
// *errors.errorString true false false0000000000000000000000000000000000030000000000
// *error false false false0000000000000000000000000000000000003000000000
// *main.Shape false false false0000000000000000000000000000000000000300000000
// main.Rec false false false0000000000000000000000000000000000000030000000
// time.Duration false true true0222222222222200200000002000000000000003000000
// [0]int false false false0000000000000000000000000000000000000000300000
// [2][3]int false false false0000000000000000000000000000000000000000030000
// map[main.Num]*main.Gen[int] false false false0000000000000000000000000000000000000000003000
// *main.MyErr true false false0000000000000000000000000000000000000000000300
// func() false false false0000000000000000000000000000000000000000000030
// func() (int, string) false false false0000000000000000000000000000000000000000000003
// "1" true;"2" true;"" false;
// "x\"y" true;"" false;"" false;
// "" false;"" false;"" false;
// "" false;"" false;"" false;
// "1" true;"q" true;"" false;
// "1" true;"3" true;"" false;
// "" false;"" false;"" false;
// []int|||slice|24|8|8|false|0
// bits panic string reflect: Bits of non-arithmetic Type []int
//   elem int
// key panic string reflect: Key of non-map type []int
// len panic string reflect: Len of non-array type []int
// dir panic string reflect: ChanDir of non-chan type []int
// in panic string reflect: NumIn of non-func type []int
// fields panic string reflect: NumField of non-struct type []int
//   seq true true
// true *[]int
// []main.Num|||slice|24|8|8|false|0
// bits panic string reflect: Bits of non-arithmetic Type []main.Num
//   elem main.Num
// key panic string reflect: Key of non-map type []main.Num
// len panic string reflect: Len of non-array type []main.Num
// dir panic string reflect: ChanDir of non-chan type []main.Num
// in panic string reflect: NumIn of non-func type []main.Num
// fields panic string reflect: NumField of non-struct type []main.Num
//   seq true true
// true *[]main.Num
// [7]string|||array|112|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type [7]string
//   elem string
// key panic string reflect: Key of non-map type [7]string
//   len 7
// dir panic string reflect: ChanDir of non-chan type [7]string
// in panic string reflect: NumIn of non-func type [7]string
// fields panic string reflect: NumField of non-struct type [7]string
//   seq true true
// true *[7]string
// map[string][]int|||map|8|8|8|false|0
// bits panic string reflect: Bits of non-arithmetic Type map[string][]int
//   elem []int
//   key string
// len panic string reflect: Len of non-array type map[string][]int
// dir panic string reflect: ChanDir of non-chan type map[string][]int
// in panic string reflect: NumIn of non-func type map[string][]int
// fields panic string reflect: NumField of non-struct type map[string][]int
//   seq true true
// true *map[string][]int
// *[7]string|||ptr|8|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type *[7]string
//   elem [7]string
// key panic string reflect: Key of non-map type *[7]string
// len panic string reflect: Len of non-array type *[7]string
// dir panic string reflect: ChanDir of non-chan type *[7]string
// in panic string reflect: NumIn of non-func type *[7]string
// fields panic string reflect: NumField of non-struct type *[7]string
//   seq true true
// true **[7]string
// <-chan int|||chan|8|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type <-chan int
//   elem int
// key panic string reflect: Key of non-map type <-chan int
// len panic string reflect: Len of non-array type <-chan int
//   dir <-chan
// in panic string reflect: NumIn of non-func type <-chan int
// fields panic string reflect: NumField of non-struct type <-chan int
//   seq true false
// true *<-chan int
// chan (<-chan int)|||chan|8|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type chan (<-chan int)
//   elem <-chan int
// key panic string reflect: Key of non-map type chan (<-chan int)
// len panic string reflect: Len of non-array type chan (<-chan int)
//   dir chan
// in panic string reflect: NumIn of non-func type chan (<-chan int)
// fields panic string reflect: NumField of non-struct type chan (<-chan int)
//   seq true false
// true *chan (<-chan int)
// chan<- <-chan int|||chan|8|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type chan<- <-chan int
//   elem <-chan int
// key panic string reflect: Key of non-map type chan<- <-chan int
// len panic string reflect: Len of non-array type chan<- <-chan int
//   dir chan<-
// in panic string reflect: NumIn of non-func type chan<- <-chan int
// fields panic string reflect: NumField of non-struct type chan<- <-chan int
//   seq true false
// true *chan<- <-chan int
// chan<- string|||chan|8|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type chan<- string
//   elem string
// key panic string reflect: Key of non-map type chan<- string
// len panic string reflect: Len of non-array type chan<- string
//   dir chan<-
// in panic string reflect: NumIn of non-func type chan<- string
// fields panic string reflect: NumField of non-struct type chan<- string
//   seq true false
// true *chan<- string
// func(int, ...string) (string, error)|||func|8|8|8|false|0
// bits panic string reflect: Bits of non-arithmetic Type func(int, ...string) (string, error)
// elem panic string reflect: Elem of invalid type func(int, ...string) (string, error)
// key panic string reflect: Key of non-map type func(int, ...string) (string, error)
// len panic string reflect: Len of non-array type func(int, ...string) (string, error)
// dir panic string reflect: ChanDir of non-chan type func(int, ...string) (string, error)
//   in 2 2 true
//    in int
//    in []string
//    out string
//    out error
// in panic runtime.boundsError runtime error: index out of range [9] with length 2
// fields panic string reflect: NumField of non-struct type func(int, ...string) (string, error)
//   seq false false
// true *func(int, ...string) (string, error)
// func()|||func|8|8|8|false|0
// bits panic string reflect: Bits of non-arithmetic Type func()
// elem panic string reflect: Elem of invalid type func()
// key panic string reflect: Key of non-map type func()
// len panic string reflect: Len of non-array type func()
// dir panic string reflect: ChanDir of non-chan type func()
//   in 0 0 false
// in panic runtime.boundsError runtime error: index out of range [9] with length 0
// fields panic string reflect: NumField of non-struct type func()
//   seq false false
// true *func()
// func() int|||func|8|8|8|false|0
// bits panic string reflect: Bits of non-arithmetic Type func() int
// elem panic string reflect: Elem of invalid type func() int
// key panic string reflect: Key of non-map type func() int
// len panic string reflect: Len of non-array type func() int
// dir panic string reflect: ChanDir of non-chan type func() int
//   in 0 1 false
//    out int
// in panic runtime.boundsError runtime error: index out of range [9] with length 0
// fields panic string reflect: NumField of non-struct type func() int
//   seq false false
// true *func() int
// struct { X int "json:\"x\""; Y int8; Z string }|||struct|32|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type struct { X int "json:\"x\""; Y int8; Z string }
// elem panic string reflect: Elem of invalid type struct { X int "json:\"x\""; Y int8; Z string }
// key panic string reflect: Key of non-map type struct { X int "json:\"x\""; Y int8; Z string }
// len panic string reflect: Len of non-array type struct { X int "json:\"x\""; Y int8; Z string }
// dir panic string reflect: ChanDir of non-chan type struct { X int "json:\"x\""; Y int8; Z string }
// in panic string reflect: NumIn of non-func type struct { X int "json:\"x\""; Y int8; Z string }
//   f "X" "" int "json:\"x\"" 0 [0] false true
//   f "Y" "" int8 "" 8 [1] false true
//   f "Z" "" string "" 16 [2] false true
// fields panic string reflect: Field index out of bounds
//   seq false false
// true *struct { X int "json:\"x\""; Y int8; Z string }
// struct {}|||struct|0|1|1|true|0
// bits panic string reflect: Bits of non-arithmetic Type struct {}
// elem panic string reflect: Elem of invalid type struct {}
// key panic string reflect: Key of non-map type struct {}
// len panic string reflect: Len of non-array type struct {}
// dir panic string reflect: ChanDir of non-chan type struct {}
// in panic string reflect: NumIn of non-func type struct {}
// fields panic string reflect: Field index out of bounds
//   seq false false
// true *struct {}
// struct { p int; main.Inner }|||struct|32|8|8|true|0
// bits panic string reflect: Bits of non-arithmetic Type struct { p int; main.Inner }
// elem panic string reflect: Elem of invalid type struct { p int; main.Inner }
// key panic string reflect: Key of non-map type struct { p int; main.Inner }
// len panic string reflect: Len of non-array type struct { p int; main.Inner }
// dir panic string reflect: ChanDir of non-chan type struct { p int; main.Inner }
// in panic string reflect: NumIn of non-func type struct { p int; main.Inner }
//   f "p" "main" int "" 0 [0] false false
//   f "Inner" "" main.Inner "" 8 [1] true true
// fields panic string reflect: Field index out of bounds
//   seq false false
// true *struct { p int; main.Inner }
// true true true true true true
// arr panic string reflect: negative length passed to ArrayOf
// map panic string reflect.MapOf: invalid key type []int
// func panic string reflect.FuncOf: last arg of variadic func must be slice
// chan panic string reflect.ChanOf: invalid dir
// st panic string reflect.StructOf: field "x" is unexported but missing PkgPath
// st panic string reflect.StructOf: field 0 has no name
// st panic string reflect.StructOf: field 0 has no type
// st panic string reflect.StructOf: field 0 has invalid name
// st panic string reflect.StructOf: duplicate field X
// impl panic string reflect: nil type passed to Type.Implements
// impl panic string reflect: non-interface type passed to Type.Implements
// as panic string reflect: nil type passed to Type.AssignableTo
// conv panic string reflect: nil type passed to Type.ConvertibleTo
// Add func(main.Num, int, int) main.Num true 8
// false
// midx panic string reflect: Method index out of range
// [a b] a
// invalid bool int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 uintptr float32 float64 complex64 complex128 array chan func interface map ptr slice string struct unsafe.Pointer kind27 kind28 kind29 ChanDir9 chan
// Inner,Builder,Reader,C,D,E,F,G,H,i,Time,Add,Set,String,Var,
// false true true true
