// Matrices with a determinant, an inverse by Gauss-Jordan, and a power for Fibonacci.
package main

import (
	"errors"
	"fmt"
	"math"
	"strings"
)

type matrix [][]float64

var errSingular = errors.New("matrix is singular")

func identity(n int) matrix {
	m := make(matrix, n)
	for i := range m {
		m[i] = make([]float64, n)
		m[i][i] = 1
	}
	return m
}

func (m matrix) mul(o matrix) matrix {
	r := make(matrix, len(m))
	for i := range r {
		r[i] = make([]float64, len(o[0]))
		for j := range r[i] {
			for k, v := range m[i] {
				r[i][j] += v * o[k][j]
			}
		}
	}
	return r
}

func (m matrix) power(n int) matrix {
	r := identity(len(m))
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			r = r.mul(m)
		}
		m = m.mul(m)
	}
	return r
}

func (m matrix) inverse() (matrix, float64, error) {
	n, det := len(m), 1.0
	a, inv := make(matrix, n), identity(n)
	for i := range a {
		a[i] = append([]float64(nil), m[i]...)
	}
	for col := range n {
		pivot := col
		for row := col; row < n; row++ {
			if math.Abs(a[row][col]) > math.Abs(a[pivot][col]) {
				pivot = row
			}
		}
		if math.Abs(a[pivot][col]) < 1e-12 {
			return nil, 0, errSingular
		}
		if pivot != col {
			a[pivot], a[col] = a[col], a[pivot]
			inv[pivot], inv[col] = inv[col], inv[pivot]
			det = -det
		}
		det *= a[col][col]
		for j, d := 0, a[col][col]; j < n; j++ {
			a[col][j] /= d
			inv[col][j] /= d
		}
		for row := range n {
			if f := a[row][col]; row != col && f != 0 {
				for j := range n {
					a[row][j] -= f * a[col][j]
					inv[row][j] -= f * inv[col][j]
				}
			}
		}
	}
	return inv, det, nil
}

func (m matrix) String() string {
	var b strings.Builder
	for _, row := range m {
		for _, v := range row {
			fmt.Fprintf(&b, "%8.3f", v)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func main() {
	m := matrix{{2, 1, 0}, {1, 3, 1}, {0, 1, 4}}
	inv, det, err := m.inverse()
	fmt.Printf("determinant %.3f, error %v\n%v", det, err, inv)
	fmt.Print("product with the inverse:\n", m.mul(inv))
	_, _, err = matrix{{1, 2}, {2, 4}}.inverse()
	fmt.Println(err)
	fib := matrix{{1, 1}, {1, 0}}.power(70)
	fmt.Printf("fibonacci(70) = %.0f\n", fib[0][1])
}

// Output:
// determinant 18.000, error <nil>
//    0.611  -0.222   0.056
//   -0.222   0.444  -0.111
//    0.056  -0.111   0.278
// product with the inverse:
//    1.000   0.000   0.000
//   -0.000   1.000   0.000
//    0.000   0.000   1.000
// matrix is singular
// fibonacci(70) = 190392490709135
