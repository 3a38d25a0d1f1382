package main

import (
	"fmt"
	"math"
)

func main() {
	inf, nan := math.Inf(1), math.NaN()
	for _, x := range []float64{0, 0.5, 1, 1.5, 2.5, -2.5, 3.7, -3.7, 1e300, inf, -inf, nan} {
		fmt.Println(x, math.Floor(x), math.Ceil(x), math.Trunc(x), math.Round(x), math.RoundToEven(x), math.Abs(x), math.Sqrt(x), math.Cbrt(x))
	}
	for _, x := range []float64{-1, 0, 0.5, 1, 2, 10} {
		fmt.Printf("%.6g %.6g %.6g %.6g %.6g %.6g %.6g %.6g\n", math.Exp(x), math.Log(x), math.Log2(x), math.Log10(x), math.Sin(x), math.Cos(x), math.Tan(x), math.Log1p(x))
		fmt.Printf("%.6g %.6g %.6g %.6g %.6g %.6g %.6g %.6g\n", math.Atan(x), math.Asin(x/10), math.Acos(x/10), math.Sinh(x), math.Cosh(x), math.Tanh(x), math.Exp2(x), math.Expm1(x))
	}
	fmt.Println(math.Pow(2, 10), math.Pow(2, 0.5), math.Pow(-8, 1.0/3), math.Pow(0, 0), math.Pow(2, -1), math.Pow(0, -1), math.Pow(10, 15), math.Pow10(3))
	fmt.Println(math.Mod(7, 3), math.Mod(-7, 3), math.Mod(5.5, 2), math.Remainder(7, 4), math.Max(3, nan), math.Min(-0.0, 0), math.Max(1, 2), math.Dim(5, 3), math.Dim(3, 5))
	fmt.Println(math.Hypot(3, 4), math.Atan2(1, 1), math.Atan2(-1, -1), math.Copysign(3, -1), math.Signbit(-0.5), math.IsNaN(nan), math.IsInf(-inf, -1), math.IsInf(inf, 0))
	i, f := math.Modf(3.25)
	fr, e := math.Frexp(10)
	fmt.Println(i, f, fr, e, math.Ldexp(0.5, 4), math.Nextafter(1, 2), math.Gamma(5), math.FMA(2, 3, 4), math.Logb(8), math.Ilogb(1000))
	fmt.Println(math.MaxInt, math.MaxFloat64, math.SmallestNonzeroFloat64, math.MaxFloat32, math.E, math.Sqrt2, math.Ln2)
	fmt.Println(math.Float64bits(1), math.Float64frombits(0x4009_21fb_5444_2d18), math.Float32bits(-2), math.Float32frombits(0x3fc00000))
	fmt.Printf("%.10f %.10f %.10f\n", math.Sin(1e6), math.Cos(-1e6), math.Erf(0.5))
}

// Output:
// 0 0 0 0 0 0 0 0 0
// 0.5 0 1 0 1 0 0.5 0.7071067811865476 0.7937005259840997
// 1 1 1 1 1 1 1 1 1
// 1.5 1 2 1 2 2 1.5 1.224744871391589 1.1447142425533319
// 2.5 2 3 2 3 2 2.5 1.5811388300841898 1.3572088082974534
// -2.5 -3 -2 -2 -3 -2 2.5 NaN -1.3572088082974534
// 3.7 3 4 3 4 4 3.7 1.9235384061671346 1.5466803737720356
// -3.7 -4 -3 -3 -4 -4 3.7 NaN -1.5466803737720356
// 1e+300 1e+300 1e+300 1e+300 1e+300 1e+300 1e+300 1e+150 1e+100
// +Inf +Inf +Inf +Inf +Inf +Inf +Inf +Inf +Inf
// -Inf -Inf -Inf -Inf -Inf -Inf +Inf NaN -Inf
// NaN NaN NaN NaN NaN NaN NaN NaN NaN
// 0.367879 NaN NaN NaN -0.841471 0.540302 -1.55741 -Inf
// -0.785398 -0.100167 1.67096 -1.1752 1.54308 -0.761594 0.5 -0.632121
// 1 -Inf -Inf -Inf 0 1 0 0
// 0 0 1.5708 0 1 0 1 0
// 1.64872 -0.693147 -1 -0.30103 0.479426 0.877583 0.546302 0.405465
// 0.463648 0.0500209 1.52078 0.521095 1.12763 0.462117 1.41421 0.648721
// 2.71828 0 0 0 0.841471 0.540302 1.55741 0.693147
// 0.785398 0.100167 1.47063 1.1752 1.54308 0.761594 2 1.71828
// 7.38906 0.693147 1 0.30103 0.909297 -0.416147 -2.18504 1.09861
// 1.10715 0.201358 1.36944 3.62686 3.7622 0.964028 4 6.38906
// 22026.5 2.30259 3.32193 1 -0.544021 -0.839072 0.648361 2.3979
// 1.47113 1.5708 0 11013.2 11013.2 1 1024 22025.5
// 1024 1.4142135623730951 NaN 1 0.5 +Inf 1e+15 1000
// 1 -1 1.5 -1 NaN 0 2 2 0
// 5 0.7853981633974483 -2.356194490192345 -3 true true true true
// 3 0.25 0.625 4 8 1.0000000000000002 24 10 3 9
// 9223372036854775807 1.7976931348623157e+308 5e-324 3.4028234663852886e+38 2.718281828459045 1.4142135623730951 0.6931471805599453
// 4607182418800017408 3.141592653589793 3221225472 1.5
// -0.3499935022 0.9367521275 0.5204998778
