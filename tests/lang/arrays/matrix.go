package main

import "fmt"

type Matrix [3][3]int

func (m Matrix) Mul(n Matrix) (r Matrix) {
	for i := range m {
		for j := range n[0] {
			for k := range n {
				r[i][j] += m[i][k] * n[k][j]
			}
		}
	}
	return
}

func (m *Matrix) Transpose() {
	for i := range m {
		for j := i + 1; j < len(m); j++ {
			m[i][j], m[j][i] = m[j][i], m[i][j]
		}
	}
}

func (m Matrix) Det() int {
	return m[0][0]*(m[1][1]*m[2][2]-m[1][2]*m[2][1]) -
		m[0][1]*(m[1][0]*m[2][2]-m[1][2]*m[2][0]) +
		m[0][2]*(m[1][0]*m[2][1]-m[1][1]*m[2][0])
}

func main() {
	id := Matrix{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}
	m := Matrix{{2, 0, 1}, {1, 3, 2}, {1, 1, 4}}
	fmt.Println(m.Mul(id) == m, m.Mul(m), m.Det())
	t := m
	t.Transpose()
	fmt.Println(t, m, t.Det() == m.Det())
	p := &m
	fmt.Println(p.Mul(t)[0], (*p)[1][1])
}

// Output:
// true [[5 1 6] [7 11 15] [7 7 19]] 18
// [[2 1 1] [0 3 1] [1 2 4]] [[2 0 1] [1 3 2] [1 1 4]] true
// [5 4 6] 3
