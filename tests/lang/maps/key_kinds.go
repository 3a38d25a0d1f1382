package main

import "fmt"

type point struct {
	x, y int
	name string
}
type id uint8
type iface interface{ M() }
type impl int

func (impl) M() {}

func main() {
	a := map[bool]string{true: "yes", false: "no"}
	b := map[float64]int{1.5: 1, -0.0: 2, 2: 3}
	c := map[point]int{{1, 2, "p"}: 5, {}: 6}
	d := map[[2]string]int{{"a", "b"}: 7}
	e := map[any]string{1: "int", int8(1): "int8", "1": "string", 1.0: "float", nil: "nil", point{}: "point", [1]int{1}: "array", true: "bool", 'a': "rune"}
	f := map[rune]int{'x': 1, 'y': 2}
	g := map[id]int{1: 1, 255: 2}
	h := map[complex128]int{1i: 3}
	i := map[iface]int{impl(1): 1, impl(2): 2, nil: 3}
	x, y := 1, 1
	j := map[*int]string{&x: "x", &y: "y"}
	k := map[struct{}]int{{}: 9}
	l := map[uint64]int{1 << 63: 1, 0: 2}
	fmt.Println(a[true], b[1.5], b[0], c[point{1, 2, "p"}], c[point{}], d[[2]string{"a", "b"}])
	fmt.Println(len(e), e[1], e[int8(1)], e["1"], e[1.0], e[nil], e[point{}], e[[1]int{1}], e[true], e['a'], e[int64(1)] == "")
	fmt.Println(f['y'], g[id(255)], h[complex(0, 1)], i[impl(2)], i[nil], i[impl(3)], j[&x], j[&y], k[struct{}{}], l[1<<63], len(j))
}

// Output:
// yes 1 2 5 6 7
// 9 int int8 string float nil point array bool rune true
// 2 2 3 2 3 0 x y 9 1 2
