// Arrays inside structs by value: 4x4 matrices multiplied along a path.
package main

import (
	"fmt"
	"math"
)

type mat4 struct{ m [4][4]float64 }

func identity() (r mat4) {
	for i := range r.m {
		r.m[i][i] = 1
	}
	return r
}

func rotation(angle float64) mat4 {
	r := identity()
	s, c := math.Sin(angle), math.Cos(angle)
	r.m[0][0], r.m[0][1], r.m[1][0], r.m[1][1] = c, -s, s, c
	return r
}

func (a mat4) mul(b *mat4) (r mat4) {
	for i := 0; i < 4; i++ {
		for j := 0; j < 4; j++ {
			sum := 0.0
			for k := 0; k < 4; k++ {
				sum += a.m[i][k] * b.m[k][j]
			}
			r.m[i][j] = sum
		}
	}
	return r
}

func main() {
	path := make([]mat4, 16)
	for i := range path {
		path[i] = rotation(float64(i) / 10)
		path[i].m[2][3] = float64(i) / 1000
	}
	at := identity()
	for i := range 2_400_000 {
		at = at.mul(&path[i&15])
	}
	fmt.Printf("%.6f %.6f\n", at.m[0][0], at.m[2][3])
}

// Output:
// 0.799931 18000.000000
