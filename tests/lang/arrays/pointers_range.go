package main

import "fmt"

func main() {
	a := [4]int{1, 2, 3, 4}
	p := &a
	for i, v := range p {
		p[3] = 100
		p[i] = v * 2
	}
	fmt.Println(a, len(p), cap(p), p[1:3])
	for i := range p {
		p[i]++
	}
	fmt.Println(*p)
	var np *[5]int
	n := 0
	for range np {
		n++
	}
	for i := range np {
		n += i
	}
	fmt.Println(n, len(np))
	(*p)[0] = 5
	q := &p[1]
	*q = 50
	fmt.Println(a)
	type T struct{ arr [2]int }
	t := &T{}
	t.arr[1] = 3
	s := t.arr[:]
	s[0] = 9
	fmt.Println(*t)
	pp := [2]*int{&a[0], &a[3]}
	*pp[1] = -1
	fmt.Println(a, *pp[0])
	f := func() [3]int { return [3]int{7, 8, 9} }
	fmt.Println(f()[1], len(f()))
	for i, v := range f() {
		fmt.Print(i, v, ";")
	}
	fmt.Println()
}

// Output:
// [2 4 6 200] 4 4 [4 6]
// [3 5 7 201]
// 15 5
// [5 50 7 201]
// {[9 3]}
// [5 50 7 -1] 5
// 8 3
// 0 7;1 8;2 9;
