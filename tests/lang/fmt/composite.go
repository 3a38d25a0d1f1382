package main

import "fmt"

type P struct {
	X, Y int
}
type Q struct {
	P
	Name string
	L    []string
	M    map[string]int
	I    any
	F    *P
	E    error
	B    bool
	Fl   float64
	C    complex128
	By   []byte
	u    uint8
	r    rune
	A    [2]bool
	S    struct{ z int }
}

func main() {
	q := Q{P: P{1, 2}, Name: "n\"", L: []string{"a", "b"}, M: map[string]int{"z": 1, "a": 2}, I: 3.5, B: true, Fl: 2, C: 1i, By: []byte("hi"), u: 7, r: 'x'}
	fmt.Printf("%v\n", q)
	fmt.Printf("%+v\n", q)
	fmt.Printf("%#v\n", q)
	fmt.Printf("%T %T %T\n", q, q.S, q.M)
	fmt.Printf("%v %+v %#v\n", []P{{1, 2}}, []P{{1, 2}}, []P{{1, 2}})
	fmt.Printf("%v %+v %#v\n", map[P]string{{1, 2}: "a"}, map[P]string{{1, 2}: "a"}, map[P]string{{1, 2}: "a"})
	fmt.Printf("%v %#v %#v %#v\n", []any{1, "a", nil, 2.5, 'x', true}, []any{1, "a", nil, 2.5, uint8(1)}, []int(nil), []int{})
	fmt.Printf("%#v %#v %#v %#v\n", map[string]bool(nil), map[int]any{1: nil}, [3]int{}, [0]string{})
	fmt.Printf("%d %x %5d %05.1f %q %t\n", []int{10, 20}, []int{10, 20}, [2]int{1, 2}, []float64{1.25, 2}, []string{"a"}, []bool{true})
	fmt.Printf("%d %s %x\n", P{10, 20}, P{10, 20}, P{10, 20})
	fmt.Printf("%v %v %v\n", struct{}{}, [][]int{{1}, {}, nil}, map[string][]int{"a": {1}, "b": nil})
	fmt.Printf("%6v|%-6v|%06d\n", []int{1, 2}, []int{1, 2}, []int{1, -2})
	fmt.Printf("%v %v %v\n", map[bool]int{true: 1, false: 0}, map[float64]int{2: 1, -1: 2, 1.5: 3}, map[[2]int]int{{2, 1}: 1, {1, 9}: 2})
	fmt.Printf("%#v %#v\n", struct {
		a int
		b any
	}{1, P{}}, &q.P)
	fmt.Printf("%#v %#v %#v %#v\n", 1.0, float32(2.5), 1e9, 1+2i)
	fmt.Printf("%s %v\n", map[string]string{"k": "v"}, []error{fmt.Errorf("e")})
}

// Output:
// {{1 2} n" [a b] map[a:2 z:1] 3.5 <nil> <nil> true 2 (0+1i) [104 105] 7 120 [false false] {0}}
// {P:{X:1 Y:2} Name:n" L:[a b] M:map[a:2 z:1] I:3.5 F:<nil> E:<nil> B:true Fl:2 C:(0+1i) By:[104 105] u:7 r:120 A:[false false] S:{z:0}}
// main.Q{P:main.P{X:1, Y:2}, Name:"n\"", L:[]string{"a", "b"}, M:map[string]int{"a":2, "z":1}, I:3.5, F:(*main.P)(nil), E:error(nil), B:true, Fl:2, C:(0+1i), By:[]uint8{0x68, 0x69}, u:0x7, r:120, A:[2]bool{false, false}, S:struct { z int }{z:0}}
// main.Q struct { z int } map[string]int
// [{1 2}] [{X:1 Y:2}] []main.P{main.P{X:1, Y:2}}
// map[{1 2}:a] map[{X:1 Y:2}:a] map[main.P]string{main.P{X:1, Y:2}:"a"}
// [1 a <nil> 2.5 120 true] []interface {}{1, "a", interface {}(nil), 2.5, 0x1} []int(nil) []int{}
// map[string]bool(nil) map[int]interface {}{1:interface {}(nil)} [3]int{0, 0, 0} [0]string{}
// [10 20] [a 14] [    1     2] [001.2 002.0] ["a"] [true]
// {10 20} {%!s(int=10) %!s(int=20)} {a 14}
// {} [[1] [] []] map[a:[1] b:[]]
// [     1      2]|[1      2     ]|[000001 -00002]
// map[false:0 true:1] map[-1:2 1.5:3 2:1] map[[1 9]:2 [2 1]:1]
// struct { a int; b interface {} }{a:1, b:main.P{X:0, Y:0}} &main.P{X:1, Y:2}
// 1 2.5 1e+09 (1+2i)
// map[k:v] [e]
