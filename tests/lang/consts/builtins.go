package main

import (
	"fmt"
	"unsafe"
)

// len, cap, min, max, real, imag and complex of constants are constants.
const (
	n  = len("hello, 世界")
	m  = max(1, 2.5, 'a')
	k  = min("b", "a", "c")
	re = real(3 + 4i)
	im = imag(3 + 4i)
	z  = complex(1, 2)
)

var arr [5]int
var parr *[7]string

const (
	la = len(arr)
	lp = len(parr)
	ca = cap(arr)
)

type S struct {
	a byte
	b int64
	c [3]int16
}

func main() {
	var buf [n]byte
	fmt.Println(len(buf), m, k, re, im, z)
	fmt.Println(la, lp, ca)
	fmt.Printf("%T %T %T\n", m, re, z)
	const size = unsafe.Sizeof(S{})
	fmt.Println(size, unsafe.Offsetof(S{}.c), unsafe.Alignof(int32(0)))
	var x [size]int
	fmt.Println(len(x))
}

// Output:
// 13 97 a 3 4 (1+2i)
// 5 7 5
// float64 float64 complex128
// 24 16 4
// 24
