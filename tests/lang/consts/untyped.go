package main

import "fmt"

// Untyped constants keep their kind until they need a type.
const (
	i  = 7
	f  = 7.0
	r  = 'a'
	c  = 2i
	s  = "str"
	b  = 1 < 2
	ir = i + r
	rf = r + f
	fc = f + c
)

func main() {
	fmt.Printf("%T %T %T %T %T %T\n", i, f, r, c, s, b)
	fmt.Printf("%T %T %T\n", ir, rf, fc)
	fmt.Println(ir, rf, fc)
	var x uint8 = f
	var y float32 = i
	var z complex64 = r
	fmt.Println(x, y, z)
	fmt.Println(i/2, f/2, i/2.0, 7/2*2.0, 2.0*7/2)
	var d float64 = 7 / 2
	var e float64 = 7 / 2.0
	fmt.Println(d, e, i%4, -i/2, -i%4)
}

// Output:
// int float64 int32 complex128 string bool
// int32 float64 complex128
// 104 104 (7+2i)
// 7 7 (97+0i)
// 3 3.5 3.5 6 7
// 3 3.5 3 -3 -3
