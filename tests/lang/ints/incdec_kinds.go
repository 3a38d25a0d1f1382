package main

import "fmt"

type counter struct{ n uint8 }

func next(log *[]string, s string, i int) int {
	*log = append(*log, s)
	return i
}

// x op= y evaluates x once.
func main() {
	var log []string
	a := []int{1, 2, 3}
	a[next(&log, "index", 1)] += next(&log, "value", 40)
	fmt.Println(a, log)
	m := map[string]int{}
	m["a"]++
	m["a"] += 5
	m["b"]--
	fmt.Println(m)
	c := &counter{255}
	c.n++
	fmt.Println(c.n)
	p := &a[0]
	*p *= 10
	*p++
	fmt.Println(a)
	var grid [2][2]int8
	grid[1][0] -= 100
	grid[1][0] -= 100
	fmt.Println(grid)
	s := "x"
	s += "y"
	s += s
	fmt.Println(s)
	f := 1.5
	f++
	f /= 2
	z := 1 + 1i
	z *= z
	fmt.Println(f, z)
}

// Output:
// [1 42 3] [index value]
// map[a:6 b:-1]
// 0
// [11 42 3]
// [[0 0] [56 0]]
// xyxy
// 1.25 (0+2i)
