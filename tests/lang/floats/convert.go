package main

import (
	"fmt"
	"math"
)

func main() {
	for _, f := range []float64{0.5, -0.5, 1.9999999, -1.9999999, 1e15 + 0.5, -2147483648.9} {
		fmt.Print(" ", int64(f), int32(int64(f)))
	}
	fmt.Println()
	d := 0.1
	f := float32(d)
	fmt.Println(f, float64(f), float64(f) == d, float32(float64(f)) == f)
	big := 1e40
	fmt.Println(float32(big), float32(-big), float32(1e-50*d))
	fmt.Println(float64(math.MaxInt64) == float64(1<<63), int64(float64(1<<62)))
	u := uint64(1<<63 + 1<<62)
	fmt.Println(float64(u), uint64(float64(u)), float32(u))
	var i32 int32 = 16777217
	fmt.Println(float32(i32), float64(i32), int32(float32(i32)))
	nan := math.NaN()
	fmt.Println(math.IsNaN(float64(float32(nan))), math.IsInf(float64(float32(math.Inf(-1))), -1))
	fmt.Printf("%x %x\n", math.Float64bits(-0.0), math.Float64bits(math.Copysign(0, -1)))
	fmt.Printf("%x %x\n", math.Float32bits(1.5), math.Float64bits(1.5))
}

// Output:
//  0 0 0 0 1 1 -1 -1 1000000000000000 -1530494976 -2147483648 -2147483648
// 0.1 0.10000000149011612 false true
// +Inf -Inf 0
// true 4611686018427387904
// 1.3835058055282164e+19 13835058055282163712 1.3835058e+19
// 1.6777216e+07 1.6777217e+07 16777216
// true true
// 0 8000000000000000
// 3fc00000 3ff8000000000000
