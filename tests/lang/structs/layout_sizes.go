package main

import (
	"fmt"
	"unsafe"
)

type A struct {
	a bool
	b int64
	c bool
}
type B struct {
	b    int64
	a, c bool
}
type C struct {
	x int32
	y struct{}
}
type D struct {
	s string
	l []int
	m map[int]int
	i any
	f func()
	p *int
	z complex128
	w [3]uint16
}

func main() {
	fmt.Println(unsafe.Sizeof(A{}), unsafe.Sizeof(B{}), unsafe.Sizeof(C{}), unsafe.Sizeof(D{}), unsafe.Sizeof(struct{}{}))
	var d D
	fmt.Println(unsafe.Offsetof(d.l), unsafe.Offsetof(d.m), unsafe.Offsetof(d.i), unsafe.Offsetof(d.f), unsafe.Offsetof(d.p), unsafe.Offsetof(d.z), unsafe.Offsetof(d.w))
	fmt.Println(unsafe.Sizeof(int8(0)), unsafe.Sizeof(uintptr(0)), unsafe.Sizeof(""), unsafe.Sizeof([]int{}), unsafe.Sizeof([7]int16{}), unsafe.Alignof(A{}), unsafe.Alignof([3]byte{}))
}

// Output:
// 24 16 8 104 0
// 16 40 48 64 72 80 96
// 1 8 16 24 14 8 1
