package main

import "fmt"

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Print(r, " ")
		}
	}()
	f()
}

func main() {
	a := []int{1, 2, 3}
	i := 0
	i, a[i] = 1, 2
	fmt.Println(i, a)
	a[0], a[0] = 10, 20
	fmt.Println(a)
	x := []int{1, 2, 3}
	i = 0
	i, x[i] = 2, x[2]
	fmt.Println(i, x)
	x[1], x[2] = 4, x[1]
	fmt.Println(x)
	type P struct{ x int }
	var p *P
	try(func() { x[2], p.x = 6, 7 })
	fmt.Println(x)
	try(func() { x[0], x[i+5] = 100, 200 })
	fmt.Println(x)
	i = 2
	x = []int{3, 5, 7}
	for i, x[i] = range x {
		break
	}
	fmt.Println(i, x)
	l := [2]*P{{1}, {2}}
	l[0], l[1] = l[1], l[0]
	l[0].x, l[1].x = l[1].x, l[0].x
	fmt.Println(*l[0], *l[1])
	m := map[string]int{"a": 1}
	k := "a"
	k, m[k] = "b", 5
	fmt.Println(k, m)
	b, c, d := 1, 2, 3
	b, c, d = c, d, b
	fmt.Println(b, c, d)
	q := &b
	b, *q = 7, 8
	fmt.Println(b)
	s := []int{1, 2}
	s, s[0] = []int{9, 9}, 5
	fmt.Println(s)
	_, b = 1, c
	_ = b
}

// Output:
// 1 [2 2 3]
// [20 2 3]
// 2 [3 2 3]
// [3 4 2]
// runtime error: invalid memory address or nil pointer dereference [3 4 6]
// runtime error: index out of range [7] with length 3 [100 4 6]
// 0 [3 5 3]
// {1} {2}
// b map[a:5]
// 2 3 1
// 8
// [9 9]
