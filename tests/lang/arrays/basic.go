package main

import "fmt"

func main() {
	var z [3]int
	a := [3]int{1, 2, 3}
	b := [...]string{"x", "y"}
	c := [5]int{1: 10, 20, 4: 40}
	d := [...]int{9: 1}
	e := [...]rune{'b': 1, 'a': 2}
	fmt.Println(z, a, b, c, len(d), len(e), e['a'])
	a[0], a[2] = a[2], a[0]
	i := 1
	a[i]++
	fmt.Println(a, a[len(a)-1], len(a), cap(a))
	fmt.Printf("%T %T %v\n", a, b, [0]int{})
	const n = 2
	m := [n][n + 1]int{{1, 2, 3}, {4, 5}}
	m[1][2] = 6
	fmt.Println(m, len(m), len(m[0]))
	for i, row := range m {
		for j := range row {
			row[j] *= 10
			m[i][j] += row[j]
		}
	}
	fmt.Println(m)
	fmt.Println([...]struct{ a, b int }{{1, 2}, {b: 3}}, [2]*int{}, [2][]int{{1}, nil})
}

// Output:
// [0 0 0] [1 2 3] [x y] [0 10 20 0 40] 10 99 2
// [3 3 1] 1 3 3
// [3]int [2]string []
// [[1 2 3] [4 5 6]] 2 3
// [[11 22 33] [44 55 66]]
// [{1 2} {0 3}] [<nil> <nil>] [[1] []]
