package main

import (
	"fmt"
	"strings"
)

type T struct{ a int }

func main() {
	fmt.Printf("%t %v %5t|%-6t|%q %d %s\n", true, false, true, false, true, true, true)
	var p *int
	var m map[string]int
	var f func()
	var s []int
	fmt.Printf("%p %v %+v %#v %T %d %x %s\n", p, p, p, p, p, p, p, p)
	fmt.Printf("%p %v %#v %T|%p %v %#v %T\n", m, m, m, m, f, f == nil, f, f)
	fmt.Printf("%p %v %#v %T|%v %#v %T %+v %s %d\n", s, s, s, s, nil, nil, nil, nil, nil, nil)
	x := 5
	a, b := fmt.Sprintf("%p", &x), fmt.Sprintf("%v", &x)
	fmt.Println(a == b, strings.HasPrefix(a, "0x"), fmt.Sprintf("%#p", &x) == a[2:], fmt.Sprintf("%x", &x) == a[2:], fmt.Sprintf("%#x", &x) == a)
	fmt.Println(fmt.Sprintf("%p", []int{1})[:2], fmt.Sprintf("%p", map[int]int{})[:2], fmt.Sprintf("%p", main)[:2])
	fmt.Printf("%v %+v %#v\n", &T{1}, &T{1}, &T{1})
	fmt.Printf("%v %+v %v %v\n", &[]int{1}, &map[string]int{"a": 1}, &[2]int{1, 2}, &struct{ p *T }{nil})
	pp := &T{2}
	fmt.Println(fmt.Sprint(&pp)[:2], fmt.Sprintf("%v", []*T{nil}), fmt.Sprintf("%+v", struct{ p *T }{nil}))
	fmt.Println(strings.HasPrefix(fmt.Sprintf("%#v", &x), "(*int)(0x"), fmt.Sprintf("%#v", (*T)(nil)), fmt.Sprintf("%v", (*T)(nil)))
}

// Output:
// true false  true|false |%!q(bool=true) %!d(bool=true) %!s(bool=true)
// 0x0 <nil> <nil> (*int)(nil) *int 0 0 %!s(*int=<nil>)
// 0x0 map[] map[string]int(nil) map[string]int|0x0 true (func())(nil) func()
// 0x0 [] []int(nil) []int|<nil> <nil> <nil> <nil> %!s(<nil>) %!d(<nil>)
// true true true true true
// 0x 0x 0x
// &{1} &{a:1} &main.T{a:1}
// &[1] &map[a:1] &[1 2] &{<nil>}
// 0x [<nil>] {p:<nil>}
// true (*main.T)(nil) <nil>
