package main

import (
	"fmt"
	"math"
)

func cmp(a, b float64) string {
	s := ""
	for i, ok := range []bool{a < b, a <= b, a == b, a != b, a >= b, a > b} {
		if ok {
			s += " " + []string{"<", "<=", "==", "!=", ">=", ">"}[i]
		}
	}
	return s
}

func main() {
	nan, inf := math.NaN(), math.Inf(1)
	fmt.Println(cmp(1, 2))
	fmt.Println(cmp(2, 2))
	fmt.Println(cmp(nan, 1))
	fmt.Println(cmp(nan, nan))
	fmt.Println(cmp(inf, math.MaxFloat64))
	fmt.Println(cmp(0, math.Copysign(0, -1)))
	if !(nan < 1) && !(nan >= 1) {
		fmt.Println("unordered")
	}
	fmt.Println(min(1.5, nan), max(nan, 1.5), min(0.0, math.Copysign(0, -1)), max(inf, 1))
	for f, n := 1.0, 0; ; n++ {
		if f+1 == f {
			fmt.Println(n)
			break
		}
		f *= 2
	}
	var a, b float32 = 0.1, 0.2
	fmt.Println(a+b > 0.3, a+b == float32(0.3), float64(a)+float64(b) > 0.3)
}

// Output:
//  < <= !=
//  <= == >=
//  !=
//  !=
//  != >= >
//  <= == >=
// unordered
// NaN NaN -0 +Inf
// 53
// false true true
