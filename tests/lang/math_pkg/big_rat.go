package main

import (
	"fmt"
	"math/big"
)

func main() {
	x, y := big.NewRat(-22, 7), big.NewRat(6, -4)
	z := new(big.Rat)
	fmt.Println(x, y, z)
	fmt.Println(z.Add(x, y), z.Sub(x, y), z.Mul(x, y), z.Quo(x, y), z.Inv(y), z.Neg(y), z.Abs(y))
	fmt.Println(x.Cmp(y), x.Sign(), x.IsInt(), x.Num(), x.Denom(), z.Denom())
	fmt.Println(x.FloatString(5), y.FloatString(0), big.NewRat(8, 4).FloatString(2), big.NewRat(8, 4).RatString())
	for _, s := range []string{"3/9", "1.25e-3", "0x1.8p4", "1e", "1/0", "0b101/0x10", "1_000.5", "5p-2", ".5", "-.25", "x"} {
		q, ok := new(big.Rat).SetString(s)
		fmt.Println(s, q, ok)
	}
	f, exact := big.NewRat(1, 3).Float64()
	fmt.Println(f, exact)
	f32, exact := big.NewRat(1, 8).Float32()
	fmt.Println(f32, exact)
	fmt.Println(z.SetFloat64(0.1))
	fmt.Println(big.NewRat(7, 40).FloatPrec())
	sum := new(big.Rat)
	for i := int64(1); i <= 20; i++ {
		sum.Add(sum, big.NewRat(1, i))
	}
	fmt.Println(sum)
	defer func() { fmt.Println(recover()) }()
	big.NewRat(1, 0)
}

// Output:
// -22/7 -3/2 0/1
// 3/2 3/2 3/2 3/2 3/2 3/2 3/2
// -1 -1 false -22 7 2
// -3.14286 -2 2.00 2
// 3/9 1/3 true
// 1.25e-3 1/800 true
// 0x1.8p4 24/1 true
// 1e <nil> false
// 1/0 <nil> false
// 0b101/0x10 5/16 true
// 1_000.5 2001/2 true
// 5p-2 5/4 true
// .5 1/2 true
// -.25 -1/4 true
// x <nil> false
// 0.3333333333333333 false
// 0.125 true
// 3602879701896397/36028797018963968
// 3 true
// 55835135/15519504
// division by zero
