package big

import (
	"fmt"
	"math/rand"
	"strings"
)

// An Int is an integer.
type Int struct {
	neg bool // not for 0
	abs nat
}

var intOne = &Int{false, natOne}

// NewInt returns a new Int.
func NewInt(x int64) *Int { return new(Int).SetInt64(x) }

// setAbs sets the sign and the absolute value.
func (z *Int) setAbs(neg bool, abs nat) *Int {
	z.abs = abs
	z.neg = neg && len(abs) > 0
	return z
}

// Sign returns -1, 0 or +1.
func (x *Int) Sign() int {
	switch {
	case len(x.abs) == 0:
		return 0
	case x.neg:
		return -1
	}
	return 1
}

// magnitude returns |x|.
func magnitude(x int64) uint64 {
	if x < 0 {
		return -uint64(x)
	}
	return uint64(x)
}

// SetInt64 sets z to x.
func (z *Int) SetInt64(x int64) *Int { return z.setAbs(x < 0, z.abs.setUint64(magnitude(x))) }

// SetUint64 sets z to x.
func (z *Int) SetUint64(x uint64) *Int { return z.setAbs(false, z.abs.setUint64(x)) }

// Set sets z to x.
func (z *Int) Set(x *Int) *Int {
	if z != x {
		z.abs = z.abs.set(x.abs)
		z.neg = x.neg
	}
	return z
}

// Bits returns the words of |x|, the lowest first; they are x's own.
func (x *Int) Bits() []Word { return x.abs }

// SetBits sets z to the number of these words, which become z's own.
func (z *Int) SetBits(abs []Word) *Int { return z.setAbs(false, nat(abs).norm()) }

// Abs sets z to |x|.
func (z *Int) Abs(x *Int) *Int {
	z.Set(x)
	z.neg = false
	return z
}

// Neg sets z to -x.
func (z *Int) Neg(x *Int) *Int {
	z.Set(x)
	z.neg = len(z.abs) > 0 && !z.neg
	return z
}

// addSigned sets z to x + y, or x - y if y's sign is given turned round.
func (z *Int) addSigned(x, y *Int, yneg bool) *Int {
	if x.neg == yneg {
		return z.setAbs(x.neg, z.abs.add(x.abs, y.abs))
	}
	neg := x.neg
	if x.abs.cmp(y.abs) >= 0 {
		return z.setAbs(neg, z.abs.sub(x.abs, y.abs))
	}
	return z.setAbs(!neg, z.abs.sub(y.abs, x.abs))
}

// Add sets z to x + y.
func (z *Int) Add(x, y *Int) *Int { return z.addSigned(x, y, y.neg) }

// Sub sets z to x - y.
func (z *Int) Sub(x, y *Int) *Int { return z.addSigned(x, y, !y.neg) }

// Mul sets z to x * y.
func (z *Int) Mul(x, y *Int) *Int { return z.setAbs(x.neg != y.neg, z.abs.mul(x.abs, y.abs)) }

// MulRange sets z to the product of all integers from a to b.
func (z *Int) MulRange(a, b int64) *Int {
	switch {
	case a > b:
		return z.SetInt64(1)
	case a <= 0 && b >= 0:
		return z.SetInt64(0)
	case a < 0:
		z.abs = mulRange(uint64(-b), magnitude(a))
		z.neg = (b-a)&1 == 0
		return z
	}
	return z.setAbs(false, mulRange(uint64(a), uint64(b)))
}

// mulRange multiplies by halves, so that factors are of equal size.
func mulRange(a, b uint64) nat {
	switch {
	case a == b:
		return nat(nil).setUint64(a)
	case a+1 == b:
		return nat(nil).mul(nat(nil).setUint64(a), nat(nil).setUint64(b))
	}
	mid := a + (b-a)/2
	return nat(nil).mul(mulRange(a, mid), mulRange(mid+1, b))
}

// Binomial sets z to the binomial coefficient of n and k.
func (z *Int) Binomial(n, k int64) *Int {
	if k > n {
		return z.SetInt64(0)
	}
	k = min(k, n-k)
	// (n-k+i) / i, step by step; each is an integer.
	z.SetInt64(1)
	var factor Int
	for i := int64(1); i <= k; i++ {
		z.Mul(z, factor.SetInt64(n-k+i))
		z.Quo(z, factor.SetInt64(i))
	}
	return z
}

// Quo sets z to x / y rounded towards 0.
func (z *Int) Quo(x, y *Int) *Int {
	neg := x.neg != y.neg
	q, _ := z.abs.div(nil, x.abs, y.abs)
	return z.setAbs(neg, q)
}

// Rem sets z to x - y*Quo(x, y).
func (z *Int) Rem(x, y *Int) *Int {
	neg := x.neg
	_, r := nat(nil).div(z.abs, x.abs, y.abs)
	return z.setAbs(neg, r)
}

// QuoRem sets z to Quo and r to Rem.
func (z *Int) QuoRem(x, y, r *Int) (*Int, *Int) {
	qneg, rneg := x.neg != y.neg, x.neg
	q, rest := z.abs.div(r.abs, x.abs, y.abs)
	z.setAbs(qneg, q)
	r.setAbs(rneg, rest)
	return z, r
}

// Div sets z to x / y rounded such that Mod is not negative.
func (z *Int) Div(x, y *Int) *Int {
	var r Int
	z.DivMod(x, y, &r)
	return z
}

// Mod sets z to x - y*Div(x, y), which is not negative.
func (z *Int) Mod(x, y *Int) *Int {
	divisor := y
	if z == y || alias(z.abs, y.abs) {
		divisor = new(Int).Set(y)
	}
	var q Int
	q.QuoRem(x, y, z)
	if z.neg {
		z.addSigned(z, divisor, false)
	}
	return z
}

// DivMod sets z to Div and m to Mod.
func (z *Int) DivMod(x, y, m *Int) (*Int, *Int) {
	divisor := y
	if z == y || alias(z.abs, y.abs) || m == y || alias(m.abs, y.abs) {
		divisor = new(Int).Set(y)
	}
	z.QuoRem(x, y, m)
	if m.neg {
		if divisor.neg {
			z.Add(z, intOne)
			m.Sub(m, divisor)
		} else {
			z.Sub(z, intOne)
			m.Add(m, divisor)
		}
	}
	return z, m
}

// Divide sets z to x / y rounded as mode (Trunc, Floor, Round or Ceil) tells, and r to x - y*z; either may be nil.
func (z *Int) Divide(x, y, r *Int, mode RoundingMode) (*Int, *Int) {
	var q, rest Int
	q.QuoRem(x, y, &rest)
	if rest.Sign() != 0 {
		positive := x.neg == y.neg // the quotient is, before it is rounded
		up := false                // away from 0
		switch mode {
		case Trunc:
		case Floor:
			up = !positive
		case Ceil:
			up = positive
		case Round:
			twice := nat(nil).shl(rest.abs, 1)
			c := twice.cmp(y.abs)
			up = c > 0 || c == 0 && q.Bit(0) != 0
		default:
			panic("unsupported rounding mode")
		}
		if up {
			if positive {
				q.Add(&q, intOne)
				rest.Sub(&rest, y)
			} else {
				q.Sub(&q, intOne)
				rest.Add(&rest, y)
			}
		}
	}
	if z != nil {
		z.Set(&q)
	}
	if r != nil {
		r.Set(&rest)
	}
	return z, r
}

// Cmp returns -1, 0 or +1 as x is less than, equal to or greater than y.
func (x *Int) Cmp(y *Int) (r int) {
	switch {
	case x == y:
		return 0
	case x.neg != y.neg:
		if x.neg {
			return -1
		}
		return 1
	case x.neg:
		return y.abs.cmp(x.abs)
	}
	return x.abs.cmp(y.abs)
}

// CmpAbs is Cmp of the absolute values.
func (x *Int) CmpAbs(y *Int) int { return x.abs.cmp(y.abs) }

func low64(x nat) uint64 {
	if len(x) == 0 {
		return 0
	}
	return uint64(x[0])
}

// Int64 returns the low 64 bits of x.
func (x *Int) Int64() int64 {
	v := int64(low64(x.abs))
	if x.neg {
		v = -v
	}
	return v
}

// Uint64 returns the low 64 bits of |x|.
func (x *Int) Uint64() uint64 { return low64(x.abs) }

// IsInt64 reports whether x is an int64.
func (x *Int) IsInt64() bool {
	if len(x.abs) > 1 {
		return false
	}
	w := int64(low64(x.abs))
	return w >= 0 || x.neg && w == -w
}

// IsUint64 reports whether x is a uint64.
func (x *Int) IsUint64() bool { return !x.neg && len(x.abs) <= 1 }

// Float64 returns the float64 nearest to x, and on which side of x it is.
func (x *Int) Float64() (float64, Accuracy) {
	f, side := roundFloat(x.abs, 0, 0, 53, -1022, 1023)
	if x.neg {
		return -f, -side
	}
	return f, side
}

// SetBytes sets z to the number with these bytes, the highest first.
func (z *Int) SetBytes(buf []byte) *Int { return z.setAbs(false, z.abs.setBytes(buf)) }

// Bytes returns the bytes of |x|, the highest first.
func (x *Int) Bytes() []byte {
	buf := make([]byte, len(x.abs)*(wordBits/8))
	return buf[x.abs.bytes(buf):]
}

// FillBytes sets buf to the bytes of |x|, the highest first, with zeros before them; it panics if there is not enough room.
func (x *Int) FillBytes(buf []byte) []byte {
	x.abs.bytes(buf)
	return buf
}

// BitLen returns the number of bits of |x|.
func (x *Int) BitLen() int { return x.abs.bitLen() }

// TrailingZeroBits returns how many of the lowest bits of |x| are 0.
func (x *Int) TrailingZeroBits() uint { return x.abs.trailingZeroBits() }

// Exp sets z to x**y, modulo |m| unless m is nil or 0. For y < 0 it is 1 without m; with m it is nil if there is no inverse.
func (z *Int) Exp(x, y, m *Int) *Int {
	base := x.abs
	if y.neg {
		if m == nil || len(m.abs) == 0 {
			return z.SetInt64(1)
		}
		inverse := new(Int).ModInverse(x, m)
		if inverse == nil {
			return nil
		}
		base = inverse.abs
	}
	var modulus nat
	if m != nil {
		modulus = m.abs
	}
	// As Go has it, also when the base is an inverse, which already has the right sign.
	neg := x.neg && len(y.abs) > 0 && y.abs[0]&1 == 1
	z.setAbs(neg, z.abs.expMod(base, y.abs, modulus))
	if z.neg && len(modulus) > 0 {
		z.setAbs(false, z.abs.sub(modulus, z.abs))
	}
	return z
}

// GCD sets z to the greatest common divisor of a and b, and x and y, if they are not nil, such that z = a*x + b*y.
func (z *Int) GCD(x, y, a, b *Int) *Int {
	if x == nil && y == nil {
		return z.setAbs(false, z.abs.gcd(a.abs, b.abs))
	}
	// Euclid's algorithm: r and next are combinations of |a| and |b|, with s and nextS as the factors of |a|.
	r, next := new(Int).Abs(a), new(Int).Abs(b)
	s, nextS := NewInt(1), new(Int)
	var q, product Int
	for next.Sign() != 0 {
		rest := new(Int)
		q.QuoRem(r, next, rest)
		r, next = next, rest
		product.Mul(&q, nextS)
		s, nextS = nextS, new(Int).Sub(s, &product)
	}
	if len(a.abs) == 0 {
		s.SetInt64(0)
	}
	t := new(Int) // the factor of b
	if len(b.abs) > 0 {
		t.Mul(s, new(Int).Abs(a))
		t.Sub(r, t)
		t.Quo(t, b)
	}
	if a.neg {
		s.neg = !s.neg // as Go has it, also for 0
	}
	if x != nil {
		x.Set(s)
	}
	if y != nil {
		y.Set(t)
	}
	return z.Set(r)
}

// Rand sets z to a random number from 0 to n-1.
func (z *Int) Rand(rnd *rand.Rand, n *Int) *Int {
	if n.neg || len(n.abs) == 0 {
		return z.SetInt64(0)
	}
	return z.setAbs(false, z.abs.random(rnd, n.abs))
}

// ModInverse sets z to the inverse of g modulo n and returns nil if there is none.
func (z *Int) ModInverse(g, n *Int) *Int {
	if n.neg {
		n = new(Int).Neg(n)
	}
	if g.neg {
		g = new(Int).Mod(g, n)
	}
	var d, x Int
	d.GCD(&x, nil, g, n)
	if d.Cmp(intOne) != 0 {
		return nil
	}
	if x.neg {
		return z.Add(&x, n)
	}
	return z.Set(&x)
}

// Jacobi returns the Jacobi symbol of x and y, which must be odd.
func Jacobi(x, y *Int) int {
	if len(y.abs) == 0 || y.abs[0]&1 == 0 {
		panic(fmt.Sprintf("big: invalid 2nd argument to Int.Jacobi: need odd integer but got %s", y.String()))
	}
	var a, b, c Int
	a.Set(x)
	b.Set(y)
	j := 1
	if b.neg {
		if a.neg {
			j = -1
		}
		b.neg = false
	}
	for {
		if b.Cmp(intOne) == 0 {
			return j
		}
		if len(a.abs) == 0 {
			return 0
		}
		a.Mod(&a, &b)
		if len(a.abs) == 0 {
			return 0
		}
		s := a.abs.trailingZeroBits()
		if s&1 != 0 {
			if low := b.abs[0] & 7; low == 3 || low == 5 {
				j = -j
			}
		}
		c.Rsh(&a, s)
		if b.abs[0]&3 == 3 && c.abs[0]&3 == 3 {
			j = -j
		}
		a.Set(&b)
		b.Set(&c)
	}
}

// ModSqrt sets z to a root of x modulo p, an odd prime, and returns nil if there is none.
func (z *Int) ModSqrt(x, p *Int) *Int {
	switch Jacobi(x, p) {
	case -1:
		return nil
	case 0:
		return z.SetInt64(0)
	}
	if x.neg || x.Cmp(p) >= 0 {
		x = new(Int).Mod(x, p)
	}
	switch {
	case p.abs[0]&3 == 3:
		// x**((p+1)/4)
		e := new(Int).Add(p, intOne)
		return z.Exp(x, e.Rsh(e, 2), p)
	case p.abs[0]&7 == 5:
		// Atkin: with b = (2x)**((p-5)/8) and i = 2x * b**2, which is a root of -1, it is x * b * (i-1).
		e := new(Int).Rsh(p, 3)
		twice := new(Int).Lsh(x, 1)
		b := new(Int).Exp(twice, e, p)
		i := new(Int).Mul(b, b)
		i.Mul(i, twice)
		i.Sub(i, intOne)
		i.Mod(i, p)
		i.Mul(i, x)
		i.Mul(i, b)
		return z.Mod(i, p)
	}
	// Tonelli and Shanks, with p - 1 = s * 2**e and a number n that is no square.
	s := new(Int).Sub(p, intOne)
	e := s.abs.trailingZeroBits()
	s.Rsh(s, e)
	n := NewInt(2)
	for Jacobi(n, p) != -1 {
		n.Add(n, intOne)
	}
	y := new(Int).Add(s, intOne)
	y.Exp(x, y.Rsh(y, 1), p)
	b := new(Int).Exp(x, s, p)
	g := new(Int).Exp(n, s, p)
	for r := e; ; {
		m := uint(0) // the order of b is 2**m
		for t := new(Int).Set(b); t.Cmp(intOne) != 0; m++ {
			t.Mul(t, t).Mod(t, p)
		}
		if m == 0 {
			return z.Set(y)
		}
		t := new(Int).Lsh(intOne, r-m-1)
		t.Exp(g, t, p)
		g.Mul(t, t).Mod(g, p)
		y.Mul(y, t).Mod(y, p)
		b.Mul(b, g).Mod(b, p)
		r = m
	}
}

// Lsh sets z to x << n.
func (z *Int) Lsh(x *Int, n uint) *Int { return z.setAbs(x.neg, z.abs.shl(x.abs, n)) }

// Rsh sets z to x >> n.
func (z *Int) Rsh(x *Int, n uint) *Int {
	if x.neg { // -x>>n = -((x-1)>>n + 1)
		t := nat(nil).sub(x.abs, natOne)
		t = t.shr(t, n)
		return z.setAbs(true, z.abs.add(t, natOne))
	}
	return z.setAbs(false, z.abs.shr(x.abs, n))
}

// Sqrt sets z to the greatest integer whose square is not above x; it panics if x is negative.
func (z *Int) Sqrt(x *Int) *Int {
	if x.neg {
		panic("square root of negative number")
	}
	return z.setAbs(false, z.abs.sqrt(x.abs))
}

// The primes below 64, as bits.
const smallPrimes = 1<<2 | 1<<3 | 1<<5 | 1<<7 | 1<<11 | 1<<13 | 1<<17 | 1<<19 | 1<<23 | 1<<29 | 1<<31 | 1<<37 | 1<<41 | 1<<43 |
	1<<47 | 1<<53 | 1<<59 | 1<<61

// ProbablyPrime reports whether x is prime, but for an error of probability 1/4**n: by the Miller-Rabin test with n bases and the
// test of Baillie, Pomerance, Selfridge and Wagstaff.
func (x *Int) ProbablyPrime(n int) bool {
	if n < 0 {
		panic("negative n for ProbablyPrime")
	}
	if x.neg || len(x.abs) == 0 {
		return false
	}
	w := x.abs[0]
	if len(x.abs) == 1 && w < 64 {
		return smallPrimes>>w&1 != 0
	}
	if w&1 == 0 {
		return false
	}
	const product = 3 * 5 * 7 * 11 * 13 * 17 * 19 * 23 * 29 * 31 * 37 * 41 * 43 * 47 * 53
	_, rest := nat(nil).divWord(x.abs, product)
	for p := Word(3); p <= 53; p += 2 {
		if smallPrimes>>p&1 != 0 && rest%p == 0 {
			return false
		}
	}
	return x.abs.millerRabin(n+1, true) && x.abs.lucas()
}

// MarshalJSON returns the digits of x, or null.
func (x *Int) MarshalJSON() ([]byte, error) {
	if x == nil {
		return []byte("null"), nil
	}
	return x.AppendText(nil)
}

// UnmarshalJSON sets z to a number; null is ignored.
func (z *Int) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	if len(text) >= 2 && text[0] == '"' && text[len(text)-1] == '"' {
		text = text[1 : len(text)-1]
	}
	return z.UnmarshalText(text)
}

// AppendText appends the digits of x.
func (x *Int) AppendText(b []byte) (text []byte, err error) { return x.Append(b, 10), nil }

// MarshalText returns the digits of x.
func (x *Int) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

// UnmarshalText sets z to a number.
func (z *Int) UnmarshalText(text []byte) error {
	if _, ok := z.setFromScanner(strings.NewReader(string(text)), 0); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Int", text)
	}
	return nil
}

const intGobVersion = 1

// GobEncode returns a version and the sign in one byte, and the bytes of |x|.
func (x *Int) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	b := byte(intGobVersion << 1)
	if x.neg {
		b |= 1
	}
	return append([]byte{b}, x.Bytes()...), nil
}

// GobDecode undoes GobEncode.
func (z *Int) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Int{}
		return nil
	}
	if buf[0]>>1 != intGobVersion {
		return fmt.Errorf("Int.GobDecode: encoding version %d not supported", buf[0]>>1)
	}
	z.neg = buf[0]&1 != 0
	z.abs = z.abs.setBytes(buf[1:])
	return nil
}
