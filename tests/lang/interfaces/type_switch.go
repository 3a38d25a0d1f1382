package main

import (
	"errors"
	"fmt"
)

type T struct{ n int }

func (t T) String() string { return fmt.Sprint("T", t.n) }

type E int

func (e E) Error() string { return "E" }

func kind(x any) string {
	switch v := x.(type) {
	case nil:
		return "nil"
	case bool:
		return fmt.Sprint("bool ", !v)
	case int, int8, int16:
		return fmt.Sprintf("int %v %T", v, v)
	case float64:
		return fmt.Sprint("float ", v/2)
	case string:
		return "string " + v
	case []int:
		return fmt.Sprint("slice ", len(v))
	case map[string]int:
		return fmt.Sprint("map ", v["a"])
	case func() int:
		return fmt.Sprint("func ", v())
	case *T:
		return fmt.Sprint("ptr ", v.n)
	case error:
		return "error " + v.Error()
	case fmt.Stringer:
		return "stringer " + v.String()
	case [2]int:
		return fmt.Sprint("array ", v[1])
	case struct{ a int }:
		return fmt.Sprint("anon ", v.a)
	case interface{ Foo() }:
		v.Foo()
	default:
		return fmt.Sprintf("other %T", v)
	}
	return "end"
}

func main() {
	for _, x := range []any{nil, true, 1, int8(2), int64(3), 2.5, "s", []int{1}, map[string]int{"a": 7}, func() int { return 9 }, &T{4}, T{5}, E(1), errors.New("new"), [2]int{1, 2}, [3]int{}, struct{ a int }{6}, struct{ b int }{}, 'r', (*T)(nil) == nil, 1i} {
		fmt.Println(kind(x))
	}
}

// Output:
// nil
// bool false
// int 1 int
// int 2 int8
// other int64
// float 1.25
// string s
// slice 1
// map 7
// func 9
// ptr 4
// stringer T5
// error E
// error new
// array 2
// other [3]int
// anon 6
// other struct { b int }
// other int32
// bool false
// other complex128
