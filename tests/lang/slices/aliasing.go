package main

import "fmt"

func set(s []int, v int)          { s[0] = v }
func grow(s []int, v int)         { s = append(s, v) }
func growp(s *[]int, v int)       { *s = append(*s, v) }
func tail(s []int) []int          { return s[1:] }
func remove(s []int, i int) []int { return append(s[:i], s[i+1:]...) }

func insert(s []int, i, v int) []int {
	s = append(s, 0)
	copy(s[i+1:], s[i:])
	s[i] = v
	return s
}

func main() {
	base := make([]int, 3, 6)
	a := append(base, 1)
	b := append(base, 2)
	fmt.Println(a, b, a[3] == b[3])
	set(a, 9)
	fmt.Println(base, a, b)
	grow(base, 77)
	fmt.Println(base, base[:4])
	growp(&base, 78)
	fmt.Println(base)
	full := []int{1, 2, 3}
	other := append(full, 4)
	other[0] = 100
	fmt.Println(full, other)
	t := tail(full)
	t[0] = -2
	fmt.Println(full, len(t), cap(t))
	s := []int{0, 1, 2, 3, 4}
	r := remove(s, 1)
	fmt.Println(r, s)
	r = insert(r, 2, 99)
	fmt.Println(r, s)
	type S struct{ data []int }
	x := S{[]int{1}}
	y := x
	y.data[0] = 2
	y.data = append(y.data, 3)
	fmt.Println(x, y)
	for i, v := range s {
		s = append(s, v)
		if i == 0 {
			s[1] = 1000
		}
	}
	fmt.Println(s)
}

// Output:
// [0 0 0 2] [0 0 0 2] true
// [9 0 0] [9 0 0 2] [9 0 0 2]
// [9 0 0] [9 0 0 77]
// [9 0 0 78]
// [1 2 3] [100 2 3 4]
// [1 -2 3] 2 2
// [0 2 3 4] [0 2 3 4 4]
// [0 2 99 3 4] [0 2 99 3 4]
// {[2]} {[2 3]}
// [0 1000 99 3 4 0 2 99 3 4]
