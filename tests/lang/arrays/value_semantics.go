package main

import "fmt"

type box struct {
	a [3]int
	n int
}

func zero(a [3]int) [3]int {
	a[0] = 0
	return a
}

func zeroAt(a *[3]int) { a[0] = 0 }

func main() {
	a := [3]int{1, 2, 3}
	b := a
	b[1] = 20
	fmt.Println(a, b, zero(a), a)
	zeroAt(&a)
	fmt.Println(a)
	x := box{a, 1}
	y := x
	y.a[2] = 99
	fmt.Println(x, y, x == y, x.a == a)
	m := map[string][3]int{"k": {1, 2, 3}}
	t := m["k"]
	t[0] = 50
	fmt.Println(m, t)
	var i any = a
	a[1] = -1
	fmt.Println(i, a, i == any([3]int{0, 2, 3}))
	grid := [2][2]int{{1, 2}, {3, 4}}
	row := grid[0]
	row[0] = 100
	p := &grid[1]
	p[0] = 300
	fmt.Println(grid, row)
	for _, v := range a {
		a[2] = 7
		fmt.Print(v, " ")
	}
	fmt.Println(a)
	s := a[:]
	s[0] = 11
	fmt.Println(a, [3]int(s) == a)
}

// Output:
// [1 2 3] [1 20 3] [0 2 3] [1 2 3]
// [0 2 3]
// {[0 2 3] 1} {[0 2 99] 1} false true
// map[k:[1 2 3]] [50 2 3]
// [0 2 3] [0 -1 3] true
// [[1 2] [300 4]] [100 2]
// 0 -1 3 [0 -1 7]
// [11 -1 7] true
