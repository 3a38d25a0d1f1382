package main

import "fmt"

type Color int

const (
	Red Color = iota
	Green
	Blue
)

var names = [...]string{Green: "green", Blue: "blue", Red: "red"}

func (c Color) String() string { return names[c] }

func main() {
	fmt.Println(Red, Blue, len(names))
	s := []int{5: 1, 2, 1: 7, 8}
	fmt.Println(s, len(s))
	pts := []*struct{ x, y int }{{1, 2}, {3, 4}}
	fmt.Println(*pts[1], len(pts))
	m := map[string][]int{"a": {1, 2}, "b": nil, "c": {2: 3}}
	fmt.Println(m)
	mm := map[[2]int]map[string]bool{{1, 2}: {"t": true}, {}: {}}
	fmt.Println(mm, len(mm))
	nested := [][]struct{ a []int }{{{[]int{1}}, {}}, {}}
	fmt.Println(nested, len(nested[0]))
	var f = [...]func(int) int{
		func(x int) int { return x + 1 },
		func(x int) int { return x * x },
	}
	fmt.Println(f[0](3), f[1](3))
	const k = 2
	arr := [k + 1]float64{k: 1.5}
	fmt.Println(arr)
}

// Output:
// red blue 3
// [0 7 8 0 0 1 2] 7
// {3 4} 2
// map[a:[1 2] b:[] c:[0 0 3]]
// map[[0 0]:map[] [1 2]:map[t:true]] 2
// [[{[1]} {[]}] []] 2
// 4 9
// [0 0 1.5]
