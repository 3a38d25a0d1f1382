package main

import (
	"fmt"
	"math/big"
)

func number(s string) *big.Int {
	z, ok := new(big.Int).SetString(s, 0)
	if !ok {
		panic("no number: " + s)
	}
	return z
}

func try(f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println("panic:", e)
		}
	}()
	f()
}

func main() {
	x := number("-123456789012345678901234567890")
	y := number("0xffff_ffff_ffff_ffff_ffff")
	z, r := new(big.Int), new(big.Int)
	fmt.Println(z.Add(x, y), z.Sub(x, y), z.Mul(x, y))
	z.QuoRem(x, y, r)
	fmt.Println(z, r)
	z.DivMod(x, y, r)
	fmt.Println(z, r)
	for _, mode := range []big.RoundingMode{big.Trunc, big.Floor, big.Round, big.Ceil} {
		z.Divide(x, y, r, mode)
		fmt.Println(mode, z, r)
	}
	try(func() { z.Quo(x, new(big.Int)) })
	fmt.Println(z.And(x, y), z.Or(x, y), z.Xor(x, y), z.AndNot(y, x), z.Not(x))
	fmt.Println(z.Lsh(x, 70), z.Rsh(x, 70), z.SetBit(x, 100, 0))
	a, b := new(big.Int), new(big.Int)
	fmt.Println(z.GCD(a, b, number("240"), number("-46")), a, b)
	fmt.Println(z.Exp(number("3"), number("1000"), y), z.ModInverse(number("3"), number("11")))
	fmt.Println(z.Sqrt(y), z.ModSqrt(number("5"), number("41")), big.Jacobi(number("5"), number("21")))
	fmt.Println(number("170141183460469231731687303715884105727").ProbablyPrime(10), y.ProbablyPrime(10))
	fmt.Println(z.Binomial(50, 25), z.MulRange(10, 20))
	f, side := y.Float64()
	fmt.Println(f, side, x.Cmp(y), x.Sign(), x.BitLen(), y.TrailingZeroBits(), x.Int64())
	fmt.Printf("%x %#X %o %40d|%-40d|%+d %.35d\n", x, y, y, x, x, y, x)
	fmt.Println(x.Text(62), y.Text(36), x.Bytes())
	_, ok := new(big.Int).SetString("12_", 0)
	fmt.Println(ok)
	fact := big.NewInt(1)
	for i := int64(2); i <= 30; i++ {
		fact.Mul(fact, big.NewInt(i))
	}
	fmt.Println(fact)
	try(func() { z.Sqrt(x) })
	try(func() { y.FillBytes(make([]byte, 3)) })
}

// Output:
// -149250099843740345319318418503857591750556943839720750 -149250099843740345319318418503857591750556943839720750 -149250099843740345319318418503857591750556943839720750
// -102121 -75387480132951065270715
// -102122 1133538339481678109435460
// ToZero -102121 -75387480132951065270715
// ToNegativeInf -102122 1133538339481678109435460
// ToNearestEven -102121 -75387480132951065270715
// ToPositiveInf -102121 -75387480132951065270715
// panic: division by zero
// 123456789012345678901234567889 123456789012345678901234567889 123456789012345678901234567889 123456789012345678901234567889 123456789012345678901234567889
// -1391107389240575080397937773266 -1391107389240575080397937773266 -1391107389240575080397937773266
// 2 -9 -47
// 4 4
// 28 28 1
// true false
// 6704425728000 6704425728000
// 1.2089258196146292e+24 Above -1 -1 97 0 4362896299872285998
// -18ee90ff6c373e0ee4e3f0ad2 0XFFFFFFFFFFFFFFFFFFFF 377777777777777777777777777          -123456789012345678901234567890|-123456789012345678901234567890         |+1208925819614629174706175 -00000123456789012345678901234567890
// -2AyLS9BKAMjjsWHR0 5gv2rma270x9hhj3 [1 142 233 15 246 195 115 224 238 78 63 10 210]
// false
// 265252859812191058636308480000000
// panic: square root of negative number
// panic: math/big: buffer too small to fit value
