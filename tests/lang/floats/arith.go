package main

import "fmt"

func main() {
	a, b := 0.1, 0.2
	fmt.Println(a+b, a+b == 0.3, a*b, a/b, a-b)
	var f, g float32 = 0.1, 0.2
	fmt.Println(f+g, f*g, f/3, float64(f), f+g == 0.3)
	var zero float64
	inf := 1 / zero
	nan := zero / zero
	fmt.Println(inf, -inf, nan, inf-inf, inf*0, 1/inf, -1/inf)
	fmt.Println(nan == nan, nan != nan, nan < 1, nan > 1, inf > 1e308, -inf < inf)
	neg := -zero
	fmt.Println(neg, 1/neg, zero == neg, zero*-1, 1/(zero*-1))
	large, small := 1e308, 5e-324
	fmt.Println(large*10, float32(large/1e270)*10, small/2, 4.9e-324)
	x := 16777216.0
	fmt.Println(float32(x)+1, x+1)
	sum := 0.0
	for range 10 {
		sum += 0.1
	}
	fmt.Println(sum, sum == 1)
}

// Output:
// 0.30000000000000004 false 0.020000000000000004 0.5 -0.1
// 0.3 0.020000001 0.033333335 0.10000000149011612 true
// +Inf -Inf NaN NaN NaN 0 -0
// false true false false true true
// -0 -Inf true -0 -Inf
// +Inf +Inf 0 5e-324
// 1.6777216e+07 1.6777217e+07
// 0.9999999999999999 false
