package main

import "fmt"

func sqrt(x float64) float64 {
	z := 1.0
	for range 20 {
		z -= (z*z - x) / (2 * z)
	}
	return z
}

func integrate(f func(float64) float64, a, b float64, n int) (s float64) {
	h := (b - a) / float64(n)
	for i := 0; i < n; i++ {
		s += f(a + (float64(i)+0.5)*h)
	}
	return s * h
}

func horner(x float64, cs ...float64) (y float64) {
	for _, c := range cs {
		y = y*x + c
	}
	return
}

func main() {
	fmt.Println(sqrt(2), sqrt(144), sqrt(0.5))
	fmt.Printf("%.12f\n", integrate(func(x float64) float64 { return 4 / (1 + x*x) }, 0, 1, 1000))
	fmt.Println(horner(2, 1, -3, 0, 5), horner(0.1, 1, 2, 3), horner(7))
	var e, term float32 = 1, 1
	for i := 1; i < 15; i++ {
		term /= float32(i)
		e += term
	}
	fmt.Println(e)
	var h float64
	for i := 1000; i > 0; i-- {
		h += 1 / float64(i)
	}
	fmt.Println(h)
}

// Output:
// 1.414213562373095 12 0.7071067811865475
// 3.141592736923
// 1 3.21 0
// 2.718282
// 7.485470860550341
