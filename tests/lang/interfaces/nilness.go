package main

import "fmt"

type Err struct{ msg string }

func (e *Err) Error() string {
	if e == nil {
		return "nil *Err"
	}
	return e.msg
}

func find(fail bool) *Err {
	if fail {
		return &Err{"failed"}
	}
	return nil
}

func wrong(fail bool) error {
	var e *Err = find(fail)
	return e
}

func right(fail bool) error {
	if e := find(fail); e != nil {
		return e
	}
	return nil
}

func main() {
	fmt.Println(wrong(false) == nil, right(false) == nil, wrong(true), right(true))
	e := wrong(false)
	fmt.Println(e != nil, e.Error(), e.(*Err) == nil, e == error((*Err)(nil)))
	var a any = (*int)(nil)
	var b any = (*string)(nil)
	var c any = []int(nil)
	var d any = map[string]int(nil)
	fmt.Println(a == nil, a == b, c == nil, d == nil, a == any((*int)(nil)))
	var f func()
	var x any = f
	fmt.Println(x == nil, x.(func()) == nil)
	var i, j error
	fmt.Println(i == j, i == nil)
	a = i
	fmt.Println(a == nil)
	a = nil
	fmt.Println(a == nil, a == b)
	if p, ok := b.(*string); ok {
		fmt.Println(p == nil, ok)
	}
}

// Output:
// false true failed failed
// true nil *Err true true
// false false false false true
// false true
// true true
// true
// true false
// true true
