// Package math is done by the machine, with the bits that Go gives on amd64; special cases are IEEE 754's and Go's.
package math

// Abs returns the absolute value of x.
func Abs(x float64) float64

// Acos returns the arccosine of x in radians.
func Acos(x float64) float64

// Acosh returns the inverse hyperbolic cosine of x.
func Acosh(x float64) float64

// Asin returns the arcsine of x in radians.
func Asin(x float64) float64

// Asinh returns the inverse hyperbolic sine of x.
func Asinh(x float64) float64

// Atan returns the arctangent of x in radians.
func Atan(x float64) float64

// Atan2 returns the angle of the point (x, y), between -Pi and Pi.
func Atan2(y, x float64) float64

// Atanh returns the inverse hyperbolic tangent of x.
func Atanh(x float64) float64

// Cbrt returns the cube root of x.
func Cbrt(x float64) float64

// Ceil returns the least integer that is not less than x.
func Ceil(x float64) float64

// Copysign returns f with the sign of the second argument.
func Copysign(f, sign float64) float64

// Cos returns the cosine of x, in radians.
func Cos(x float64) float64

// Cosh returns the hyperbolic cosine of x.
func Cosh(x float64) float64

// Dim returns x-y, or 0 if that is negative.
func Dim(x, y float64) float64

// Erf returns the error function of x.
func Erf(x float64) float64

// Erfc returns the complementary error function of x, 1 - Erf(x).
func Erfc(x float64) float64

// Erfcinv returns the inverse of Erfc at x.
func Erfcinv(x float64) float64

// Erfinv returns the inverse of Erf at x.
func Erfinv(x float64) float64

// Exp returns e to the power x.
func Exp(x float64) float64

// Exp2 returns 2 to the power x.
func Exp2(x float64) float64

// Expm1 returns Exp(x)-1, precise for small x.
func Expm1(x float64) float64

// FMA returns x*y + z, rounded once.
func FMA(x, y, z float64) float64

// Float32bits returns the bits of f.
func Float32bits(f float32) uint32

// Float32frombits returns the float with bits b.
func Float32frombits(b uint32) float32

// Float64bits returns the bits of f.
func Float64bits(f float64) uint64

// Float64frombits returns the float with bits b.
func Float64frombits(b uint64) float64

// Floor returns the greatest integer that is not greater than x.
func Floor(x float64) float64

// Frexp returns the fraction from 1/2 up to 1 and the power of two whose product is f.
func Frexp(f float64) (frac float64, exp int)

// Gamma returns the gamma function of x.
func Gamma(x float64) float64

// Hypot returns the square root of p*p + q*q without needless overflow.
func Hypot(p, q float64) float64

// Ilogb returns the binary exponent of x as an int.
func Ilogb(x float64) int

// Inf returns an infinity with the sign of the argument; positive for 0.
func Inf(sign int) float64

// IsInf reports whether f is an infinity with the given sign; either if that is 0.
func IsInf(f float64, sign int) bool

// IsNaN reports whether f is no number.
func IsNaN(f float64) (is bool)

// J0 returns the Bessel function of the first kind and order 0.
func J0(x float64) float64

// J1 returns the Bessel function of the first kind and order 1.
func J1(x float64) float64

// Jn returns the Bessel function of the first kind and order n.
func Jn(n int, x float64) float64

// Ldexp returns frac times two to the power exp.
func Ldexp(frac float64, exp int) float64

// Lgamma returns the logarithm of the absolute value of Gamma(x), and its sign.
func Lgamma(x float64) (lgamma float64, sign int)

// Log returns the natural logarithm of x.
func Log(x float64) float64

// Log10 returns the decimal logarithm of x.
func Log10(x float64) float64

// Log1p returns Log(1+x), precise for small x.
func Log1p(x float64) float64

// Log2 returns the binary logarithm of x.
func Log2(x float64) float64

// Logb returns the binary exponent of x.
func Logb(x float64) float64

// Max returns the larger of x and y.
func Max(x, y float64) float64

// Min returns the smaller of x and y.
func Min(x, y float64) float64

// Mod returns the remainder of x/y with the sign of x.
func Mod(x, y float64) float64

// Modf returns the whole and the fractional part of f, both with its sign.
func Modf(f float64) (integer float64, fractional float64)

// NaN returns a value that is no number.
func NaN() float64

// Nextafter returns the next float after x towards y.
func Nextafter(x, y float64) (r float64)

// Nextafter32 returns the next float32 after x towards y.
func Nextafter32(x, y float32) (r float32)

// Pow returns x to the power y.
func Pow(x, y float64) float64

// Pow10 returns 10 to the power n.
func Pow10(n int) float64

// Remainder returns x - y*n for the integer n nearest to x/y, the even one of two.
func Remainder(x, y float64) float64

// Round returns the integer nearest to x, the one farther from 0 of two.
func Round(x float64) float64

// RoundToEven returns the integer nearest to x, the even one of two.
func RoundToEven(x float64) float64

// Signbit reports whether x is negative or -0.
func Signbit(x float64) bool

// Sin returns the sine of x, in radians.
func Sin(x float64) float64

// Sincos returns Sin(x), Cos(x).
func Sincos(x float64) (sin, cos float64)

// Sinh returns the hyperbolic sine of x.
func Sinh(x float64) float64

// Sqrt returns the square root of x.
func Sqrt(x float64) float64

// Tan returns the tangent of x, in radians.
func Tan(x float64) float64

// Tanh returns the hyperbolic tangent of x.
func Tanh(x float64) float64

// Trunc returns x without its fraction.
func Trunc(x float64) float64

// Y0 returns the Bessel function of the second kind and order 0.
func Y0(x float64) float64

// Y1 returns the Bessel function of the second kind and order 1.
func Y1(x float64) float64

// Yn returns the Bessel function of the second kind and order n.
func Yn(n int, x float64) float64
