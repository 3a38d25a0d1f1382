package main

import "fmt"

func main() {
	a, b := 3+4i, 1-2i
	fmt.Println(a+b, a-b, a*b, a/b, -a)
	fmt.Println(real(a), imag(a), a == b, a != b, a == 3+4i)
	var c complex64 = complex(1.5, 2)
	c *= c
	c += 1
	fmt.Println(c, real(c), imag(c))
	fmt.Printf("%T %T %T %T\n", a, c, real(c), real(a))
	x, y := 2.0, -1.0
	z := complex(x, y)
	z2 := complex64(z)
	fmt.Println(z, z2, complex128(z2) == z)
	var zero complex128
	fmt.Println(a/zero, zero/zero, zero)
	fmt.Println(1i*1i, (1+1i)*(1-1i))
	m := map[complex128]string{1i: "i", 1: "one"}
	fmt.Println(m[complex(0, 1)], m[1+0i], len(m))
	for _, v := range []complex64{1, 1i, -1, 1 - 1i} {
		fmt.Printf("%v %.1f|", v, v)
	}
	fmt.Println()
}

// Output:
// (4+2i) (2+6i) (11-2i) (-1+2i) (-3-4i)
// 3 4 false true true
// (-0.75+6i) -0.75 6
// complex128 complex64 float32 float64
// (2-1i) (2-1i) true
// (+Inf+Infi) (NaN+NaNi) (0+0i)
// (-1+0i) (2+0i)
// i one 2
// (1+0i) (1.0+0.0i)|(0+1i) (0.0+1.0i)|(-1+0i) (-1.0+0.0i)|(1-1i) (1.0-1.0i)|
