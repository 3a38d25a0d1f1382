// Floating point, calls and slices: the spectral norm of an infinite matrix.
package main

import (
	"fmt"
	"math"
)

func element(i, j int) float64 {
	return 1 / float64((i+j)*(i+j+1)/2+i+1)
}

func multiply(v, out []float64, transposed bool) {
	for i := range out {
		sum := 0.0
		for j, x := range v {
			if transposed {
				sum += element(j, i) * x
			} else {
				sum += element(i, j) * x
			}
		}
		out[i] = sum
	}
}

func main() {
	const n = 1600
	u, v, tmp := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range u {
		u[i] = 1
	}
	for range 10 {
		multiply(u, tmp, false)
		multiply(tmp, v, true)
		multiply(v, tmp, false)
		multiply(tmp, u, true)
	}
	var uv, vv float64
	for i := range u {
		uv += u[i] * v[i]
		vv += v[i] * v[i]
	}
	fmt.Printf("%.9f\n", math.Sqrt(uv/vv))
}

// Output:
// 1.274224152
