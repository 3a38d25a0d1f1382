package main

import "fmt"

func steps(c complex128) int {
	var z complex128
	for n := 0; n < 30; n++ {
		if real(z)*real(z)+imag(z)*imag(z) > 4 {
			return n
		}
		z = z*z + c
	}
	return 30
}

func main() {
	for y := 1.0; y >= -1; y -= 0.5 {
		for x := -2.0; x <= 0.5; x += 0.25 {
			fmt.Printf("%3d", steps(complex(x, y)))
		}
		fmt.Println()
	}
	// Roots of unity by repeated multiplication.
	w := complex(0, 1)
	p := complex128(1)
	for range 4 {
		fmt.Print(p, " ")
		p *= w
	}
	fmt.Println(p == 1)
}

// Output:
//   1  1  2  3  3  3  4  6 30  4  2
//   1  3  3  4  5  6 30 30 30 30  5
//  30 30 30 30 30 30 30 30 30 30  5
//   1  3  3  4  5  6 30 30 30 30  5
//   1  1  2  3  3  3  4  6 30  4  2
// (1+0i) (0+1i) (-1+0i) (-0-1i) true
