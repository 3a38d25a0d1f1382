package big

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/bits"
)

// A Rat is a fraction in lowest terms. The denominator is not negative; none at all stands for 1, as in the zero value.
type Rat struct {
	a, b Int
}

// NewRat returns a new fraction a / b.
func NewRat(a, b int64) *Rat { return new(Rat).SetFrac64(a, b) }

// norm brings z to lowest terms.
func (z *Rat) norm() *Rat {
	z.b.neg = false
	switch {
	case len(z.a.abs) == 0:
		z.a.neg = false
		z.b.abs = z.b.abs.setWord(1)
	case len(z.b.abs) == 0:
		z.b.abs = z.b.abs.setWord(1)
	case z.b.abs.cmp(natOne) != 0:
		if d := nat(nil).gcd(z.a.abs, z.b.abs); d.cmp(natOne) != 0 {
			z.a.abs, _ = z.a.abs.div(nil, z.a.abs, d)
			z.b.abs, _ = z.b.abs.div(nil, z.b.abs, d)
		}
	}
	return z
}

// set sets z to a / b, where b is not 0; neither is kept.
func (z *Rat) set(a *Int, neg bool, b nat) *Rat {
	z.a.Set(a)
	z.a.neg = len(a.abs) > 0 && neg
	z.b.abs = z.b.abs.set(b)
	return z.norm()
}

// below returns the denominator.
func (x *Rat) below() nat {
	if len(x.b.abs) == 0 {
		return natOne
	}
	return x.b.abs
}

// SetFrac sets z to a / b.
func (z *Rat) SetFrac(a, b *Int) *Rat {
	if len(b.abs) == 0 {
		panic("division by zero")
	}
	return z.set(a, a.neg != b.neg, nat(nil).set(b.abs))
}

// SetFrac64 sets z to a / b.
func (z *Rat) SetFrac64(a, b int64) *Rat { return z.SetFrac(NewInt(a), NewInt(b)) }

// SetInt sets z to x.
func (z *Rat) SetInt(x *Int) *Rat { return z.set(x, x.neg, natOne) }

// SetInt64 sets z to x.
func (z *Rat) SetInt64(x int64) *Rat { return z.SetInt(NewInt(x)) }

// SetUint64 sets z to x.
func (z *Rat) SetUint64(x uint64) *Rat { return z.SetInt(new(Int).SetUint64(x)) }

// Set sets z to x.
func (z *Rat) Set(x *Rat) *Rat {
	if z != x {
		z.a.Set(&x.a)
		z.b.Set(&x.b)
	}
	if len(z.b.abs) == 0 {
		z.b.SetInt64(1)
	}
	return z
}

// SetFloat64 sets z to exactly f; it returns nil if f is not finite.
func (z *Rat) SetFloat64(f float64) *Rat {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return nil
	}
	fraction, exp := math.Frexp(f)
	mantissa := int64(math.Ldexp(fraction, 53))
	exp -= 53
	if zeros := bits.TrailingZeros64(uint64(mantissa)); mantissa != 0 {
		mantissa >>= zeros
		exp += zeros
	}
	a, b := NewInt(mantissa), NewInt(1)
	if exp > 0 {
		a.Lsh(a, uint(exp))
	} else {
		b.Lsh(b, uint(-exp))
	}
	return z.SetFrac(a, b)
}

// round returns the float of a format nearest to x.
func (x *Rat) round(precision, least, most int) (f float64, exact bool) {
	a, b := x.a.abs, x.below()
	// A quotient of more bits than any mantissa has.
	shift := max(precision+2+b.bitLen()-a.bitLen(), 0)
	q, r := nat(nil).div(nil, nat(nil).shl(a, uint(shift)), b)
	sticky := uint(0)
	if len(r) > 0 {
		sticky = 1
	}
	f, side := roundFloat(q, -shift, sticky, precision, least, most)
	exact = side == Exact
	if n := q.bitLen(); n-shift <= least-precision+1 && len(r) == 0 && q.sticky(uint(n-precision)) == 0 {
		exact = true // Go only looks at what the mantissa loses when a number is so small
	}
	if x.a.neg {
		f = -f
	}
	return f, exact
}

// Float32 returns the float32 nearest to x, and whether it is x.
func (x *Rat) Float32() (f float32, exact bool) {
	wide, exact := x.round(24, -126, 127)
	return float32(wide), exact
}

// Float64 returns the float64 nearest to x, and whether it is x.
func (x *Rat) Float64() (f float64, exact bool) { return x.round(53, -1022, 1023) }

// Abs sets z to |x|.
func (z *Rat) Abs(x *Rat) *Rat {
	z.Set(x)
	z.a.neg = false
	return z
}

// Neg sets z to -x.
func (z *Rat) Neg(x *Rat) *Rat {
	z.Set(x)
	z.a.neg = len(z.a.abs) > 0 && !z.a.neg
	return z
}

// Inv sets z to 1 / x.
func (z *Rat) Inv(x *Rat) *Rat {
	if len(x.a.abs) == 0 {
		panic("division by zero")
	}
	z.Set(x)
	z.a.abs, z.b.abs = z.b.abs, z.a.abs
	return z
}

// Sign returns -1, 0 or +1.
func (x *Rat) Sign() int { return x.a.Sign() }

// IsInt reports whether x is an integer.
func (x *Rat) IsInt() bool { return x.below().cmp(natOne) == 0 }

// Num returns the numerator, which is x's own.
func (x *Rat) Num() *Int { return &x.a }

// Denom returns the denominator, which is x's own unless x was never set.
func (x *Rat) Denom() *Int {
	if len(x.b.abs) == 0 {
		return NewInt(1)
	}
	return &x.b
}

// cross returns x's numerator times y's denominator.
func cross(x, y *Rat) *Int {
	var z Int
	return z.setAbs(x.a.neg, z.abs.mul(x.a.abs, y.below()))
}

// Cmp returns -1, 0 or +1 as x is less than, equal to or greater than y.
func (x *Rat) Cmp(y *Rat) int { return cross(x, y).Cmp(cross(y, x)) }

// Add sets z to x + y.
func (z *Rat) Add(x, y *Rat) *Rat {
	sum := cross(x, y)
	sum.Add(sum, cross(y, x))
	return z.set(sum, sum.neg, nat(nil).mul(x.below(), y.below()))
}

// Sub sets z to x - y.
func (z *Rat) Sub(x, y *Rat) *Rat {
	difference := cross(x, y)
	difference.Sub(difference, cross(y, x))
	return z.set(difference, difference.neg, nat(nil).mul(x.below(), y.below()))
}

// Mul sets z to x * y.
func (z *Rat) Mul(x, y *Rat) *Rat {
	product := new(Int).Mul(&x.a, &y.a)
	return z.set(product, product.neg, nat(nil).mul(x.below(), y.below()))
}

// Quo sets z to x / y.
func (z *Rat) Quo(x, y *Rat) *Rat {
	if len(y.a.abs) == 0 {
		panic("division by zero")
	}
	a, b := cross(x, y), cross(y, x)
	return z.set(a, a.neg != b.neg, b.abs)
}

const ratGobVersion = 1

// GobEncode returns a version and the sign in one byte, the length of the numerator in four, and the bytes of both numbers.
func (x *Rat) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	b := byte(ratGobVersion << 1)
	if x.a.neg {
		b |= 1
	}
	above := x.a.Bytes()
	if uint64(len(above)) > math.MaxUint32 {
		return nil, errors.New("Rat.GobEncode: numerator too large")
	}
	buf := binary.BigEndian.AppendUint32([]byte{b}, uint32(len(above)))
	return append(append(buf, above...), x.b.Bytes()...), nil
}

// GobDecode undoes GobEncode.
func (z *Rat) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Rat{}
		return nil
	}
	if len(buf) < 5 {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	if buf[0]>>1 != ratGobVersion {
		return fmt.Errorf("Rat.GobDecode: encoding version %d not supported", buf[0]>>1)
	}
	n := uint64(binary.BigEndian.Uint32(buf[1:]))
	if uint64(len(buf)-5) < n {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	z.a.neg = buf[0]&1 != 0
	z.a.abs = z.a.abs.setBytes(buf[5 : 5+n])
	z.b.abs = z.b.abs.setBytes(buf[5+n:])
	return nil
}

// AppendText appends x as RatString writes it.
func (x *Rat) AppendText(b []byte) ([]byte, error) {
	if x.IsInt() {
		return x.a.AppendText(b)
	}
	return x.append(b), nil
}

// MarshalText returns x as RatString writes it.
func (x *Rat) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

// UnmarshalText sets z to what SetString makes of the text.
func (z *Rat) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text)); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Rat", text)
	}
	return nil
}
