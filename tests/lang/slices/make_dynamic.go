package main

import "fmt"

func main() {
	for _, n := range []int8{0, 3} {
		s := make([]string, n, int(n)*2)
		fmt.Println(len(s), cap(s), s == nil)
	}
	var u uint16 = 4
	fmt.Println(len(make([]int, u)), cap(make([]bool, 1, u)), len(make([]int, 'a'-90)), len(make([]int, 2.0)))
	g := make([][]rune, 3)
	for i := range g {
		g[i] = make([]rune, 4)
		for j := range g[i] {
			g[i][j] = rune('a' + i + j)
		}
	}
	for _, row := range g {
		fmt.Println(string(row))
	}
	x := make([]struct{}, 1<<20)
	fmt.Println(len(x))
	f := make([]func() int, 3)
	for i := range f {
		f[i] = func() int { return i * i }
	}
	fmt.Println(f[0](), f[1](), f[2]())
	mat := make([][3]int, 2)
	mat[1][2] = 7
	fmt.Println(mat)
	ptr := new([]int)
	*ptr = append(*ptr, 1)
	(*ptr)[0]++
	fmt.Println(*ptr, len(*ptr))
}

// Output:
// 0 0 false
// 3 6 false
// 4 4 7 2
// abcd
// bcde
// cdef
// 1048576
// 0 1 4
// [[0 0 0] [0 0 7]]
// [2] 1
