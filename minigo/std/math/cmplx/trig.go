package cmplx

import (
	"math"
	"math/bits"
)

// sinhcosh returns Sinh(x), Cosh(x).
func sinhcosh(x float64) (sinh, cosh float64) {
	if math.Abs(x) <= 0.5 {
		return math.Sinh(x), math.Cosh(x)
	}
	e := math.Exp(x)
	inverse := 0.5 / e
	e *= 0.5
	return e - inverse, e + inverse
}

// Sin returns the sine of x.
func Sin(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && !isFinite(re):
		return complex(math.NaN(), im)
	case isInf(im) && re == 0:
		return x
	case isInf(im) && !isFinite(re):
		return complex(math.NaN(), im)
	case re == 0 && isNaN(im):
		return x
	}
	s, c := math.Sincos(re)
	sh, ch := sinhcosh(im)
	return complex(s*ch, c*sh)
}

// Sinh returns the hyperbolic sine of x.
func Sinh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case re == 0 && !isFinite(im):
		return complex(re, math.NaN())
	case isInf(re) && im == 0:
		return complex(re, im)
	case isInf(re) && !isFinite(im):
		return complex(re, math.NaN())
	case im == 0 && isNaN(re):
		return complex(math.NaN(), im)
	}
	s, c := math.Sincos(im)
	sh, ch := sinhcosh(re)
	return complex(c*sh, s*ch)
}

// Cos returns the cosine of x.
func Cos(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && !isFinite(re):
		return complex(math.NaN(), -im*math.Copysign(0, re))
	case isInf(im) && re == 0:
		return complex(math.Inf(1), -re*math.Copysign(0, im))
	case isInf(im) && !isFinite(re):
		return complex(math.Inf(1), math.NaN())
	case re == 0 && isNaN(im):
		return complex(math.NaN(), 0)
	}
	s, c := math.Sincos(re)
	sh, ch := sinhcosh(im)
	return complex(c*ch, -s*sh)
}

// Cosh returns the hyperbolic cosine of x.
func Cosh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case re == 0 && !isFinite(im):
		return complex(math.NaN(), re*math.Copysign(0, im))
	case isInf(re) && im == 0:
		return complex(math.Inf(1), im*math.Copysign(0, re))
	case isInf(re) && !isFinite(im):
		return complex(math.Inf(1), math.NaN())
	case im == 0 && isNaN(re):
		return complex(math.NaN(), im)
	}
	s, c := math.Sincos(im)
	sh, ch := sinhcosh(re)
	return complex(c*ch, s*sh)
}

// Tan returns the tangent of x.
func Tan(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case isInf(im) && !isFinite(re):
		return complex(math.Copysign(0, re), math.Copysign(1, im))
	case isInf(im):
		return complex(math.Copysign(0, math.Sin(2*re)), math.Copysign(1, im))
	case re == 0 && isNaN(im):
		return x
	}
	d := math.Cos(2*re) + math.Cosh(2*im)
	if math.Abs(d) < 0.25 {
		d = tanSeries(x)
	}
	if d == 0 {
		return Inf()
	}
	return complex(math.Sin(2*re)/d, math.Sinh(2*im)/d)
}

// Tanh returns the hyperbolic tangent of x.
func Tanh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case isInf(re) && !isFinite(im):
		return complex(math.Copysign(1, re), math.Copysign(0, im))
	case isInf(re):
		return complex(math.Copysign(1, re), math.Copysign(0, math.Sin(2*im)))
	case im == 0 && isNaN(re):
		return x
	}
	d := math.Cosh(2*re) + math.Cos(2*im)
	if d == 0 {
		return Inf()
	}
	return complex(math.Sinh(2*re)/d, math.Sin(2*im)/d)
}

// Cot returns the cotangent of x.
func Cot(x complex128) complex128 {
	d := math.Cosh(2*imag(x)) - math.Cos(2*real(x))
	if math.Abs(d) < 0.25 {
		d = tanSeries(x)
	}
	if d == 0 {
		return Inf()
	}
	return complex(math.Sin(2*real(x))/d, -math.Sinh(2*imag(x))/d)
}

// tanSeries returns cosh(2y) - cos(2x) by its power series, near its zeros.
func tanSeries(z complex128) float64 {
	const epsilon = 0x1p-53
	x := reducePi(math.Abs(2 * real(z)))
	y := math.Abs(2 * imag(z))
	x *= x
	y *= y
	x2, y2, factorial, n, d := 1.0, 1.0, 1.0, 0.0, 0.0
	next := func() {
		n++
		factorial *= n
		n++
		factorial *= n
		x2 *= x
		y2 *= y
	}
	for {
		next()
		d += (y2 + x2) / factorial
		next()
		t := (y2 - x2) / factorial
		d += t
		if !(math.Abs(t/d) > epsilon) {
			return d
		}
	}
}

// 64 bits each of 1/pi, the first word before the point.
var oneOverPi = [...]uint64{
	0x0000000000000000, 0x517cc1b727220a94, 0xfe13abe8fa9a6ee0, 0x6db14acc9e21c820, 0xff28b1d5ef5de2b0,
	0xdb92371d2126e970, 0x0324977504e8c90e, 0x7f0ef58e5894d39f, 0x74411afa975da242, 0x74ce38135a2fbf20,
	0x9cc8eb1cc1a99cfa, 0x4e422fc5defc941d, 0x8ffc4bffef02cc07, 0xf79788c5ad05368f, 0xb69b3f6793e584db,
	0xa7a31fb34f2ff516, 0xba93dd63f5f2f8bd, 0x9e839cfbc5294975, 0x35fdafd88fc6ae84, 0x2b0198237e3db5d5,
}

// reducePi returns x, at least -pi/2, less a whole multiple of pi, between -pi/2 and pi/2.
func reducePi(x float64) float64 {
	if x < 1<<30 {
		// pi in three parts.
		n := float64(int64(x/math.Pi + 0.5))
		return ((x - n*3.14159250259399414062) - n*1.50995788317231927067e-07) - n*1.07806057163162381058e-14
	}
	exponent := int(math.Float64bits(x)>>52&0x7FF) - 1023 - 52
	c := math.Float64bits(x)&(1<<52-1) | 1<<52
	// Three words of 1/pi, from the highest bit on that matters: those before it make whole multiples.
	first, shift := uint(exponent+64)/64, uint(exponent+64)%64
	var z [3]uint64
	for i := range z {
		z[i] = oneOverPi[first+uint(i)]<<shift | oneOverPi[first+uint(i)+1]>>(64-shift)
	}
	z2hi, _ := bits.Mul64(z[2], c)
	z1hi, z1lo := bits.Mul64(z[1], c)
	lo, carry := bits.Add64(z1lo, z2hi, 0)
	hi, _ := bits.Add64(z[0]*c, z1hi, carry)
	// The fraction as a float, cut and not rounded.
	zeros := uint(bits.LeadingZeros64(hi))
	fraction := (hi<<(zeros+1) | lo>>(64-(zeros+1))) >> 12
	x = math.Float64frombits(fraction | uint64(1023-(zeros+1))<<52)
	if x > 0.5 {
		x--
	}
	return math.Pi * x
}
