package main

import "fmt"

type S struct {
	a int8
	b string
	c [2]float32
	d any
}

func many(a int8, b uint16, c int32, d int64, e float32, f float64, g string, h []int, i map[string]int, j *int, k bool, l complex64, m S, n func() int, o any, p error, q rune, r [2]S) (int, string, S, []int, bool, float64, any) {
	m.a += a
	r[1].b = g + m.b
	*j += int(b)
	return int(a) + int(b) + int(c) + int(d) + int(e) + n(), g + r[1].b, m, append(h, i["k"]), !k, f + float64(real(l)), fmt.Sprint(o, p, string(q), r)
}

func pass(x struct{ a, b, c, d, e int }) (y struct{ a, b, c, d, e int }) {
	y = x
	y.c *= y.d
	return
}

func main() {
	n := 5
	a, b, c, d, e, f, g := many(1, 2, 3, 4, 5.5, 6.25, "g", []int{7}, map[string]int{"k": 8}, &n, true, 9+1i,
		S{1, "s", [2]float32{1, 2}, nil}, func() int { return n * 1000 }, 3.5, fmt.Errorf("e"), 'q', [2]S{{b: "r0"}, {d: 1}})
	fmt.Println(a, b, c, d, e, f, g, n)
	fmt.Println(pass(struct{ a, b, c, d, e int }{1, 2, 3, 4, 5}))
}

// Output:
// 7015 ggs {2 s [1 2] <nil>} [7 8] false 15.25 3.5 eq[{0 r0 [0 0] <nil>} {0 gs [0 0] 1}] 7
// {1 2 12 4 5}
