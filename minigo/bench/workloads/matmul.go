// Slices of slices: the product of two matrices, naively.
package main

import "fmt"

func matrix(n int, seed float64) [][]float64 {
	m := make([][]float64, n)
	for i := range m {
		m[i] = make([]float64, n)
		for j := range m[i] {
			m[i][j] = seed * float64(i-j) * float64(i+j)
		}
	}
	return m
}

func multiply(a, b [][]float64) [][]float64 {
	n := len(a)
	c := make([][]float64, n)
	for i := range c {
		c[i] = make([]float64, n)
		for j := range n {
			sum := 0.0
			for k := range n {
				sum += a[i][k] * b[k][j]
			}
			c[i][j] = sum
		}
	}
	return c
}

func main() {
	const n = 520
	c := multiply(matrix(n, 1.0/n), matrix(n, 2.0/n))
	fmt.Printf("%.4f %.4f\n", c[n/2][n/2], c[3][n-1])
}

// Output:
// -26814926.6665 37129931.9719
