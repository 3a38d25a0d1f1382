package main

import "fmt"

type T struct{ a, b int }

func f() int { return 42 }

// Since Go 1.26 new takes an expression: a pointer to a copy of its value.
func main() {
	p := new(7)
	q := new(f())
	s := new("text")
	t := new(T{1, 2})
	u := new(*t)
	u.a = 10
	*p++
	fmt.Println(*p, *q, *s, *t, *u)
	fmt.Printf("%T %T %T\n", p, new(int8(3)), new(1.5))
	x := 5
	r := new(x)
	*r = 6
	fmt.Println(x, *r)
	opt := struct {
		age  *int
		name *string
	}{new(30), nil}
	fmt.Println(*opt.age, opt.name == nil)
}

// Output:
// 8 42 text {1 2} {10 2}
// *int *int8 *float64
// 5 6
// 30 true
