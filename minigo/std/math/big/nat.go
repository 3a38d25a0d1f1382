// Package big computes with integers, fractions and floating-point numbers of any size.
//
// Methods such as z.Add(x, y) set z to a result and return z, which may be one of the operands. The zero value of each
// type is 0.
package big

import "math/bits"

// A Word is a digit of a large number.
type Word uint

const wordBits = bits.UintSize

// A nat is a natural number: its words, the lowest first and the highest not 0. A method with a receiver z uses z's memory for
// its result when there is enough of it, also if it is that of an operand, and returns the result.
type nat []Word

// The natives. Those that return an int return how many words of the result are not high zeros; what they need of their
// arguments is told where they are called.

func natCmp(x, y []Word) int

// natAdd computes x + y: len(x) >= len(y), len(z) > len(x).
func natAdd(z, x, y []Word) int

// natSub computes x - y: x >= y, len(z) >= len(x).
func natSub(z, x, y []Word) int

// natMul computes x * y: neither is 0, len(z) >= len(x)+len(y), and z overlaps neither.
func natMul(z, x, y []Word) int

// natMulAdd computes x*y + r: len(z) > len(x).
func natMulAdd(z, x []Word, y, r Word) int

// natDiv computes x / y and x % y: len(y) >= 2, len(x) >= len(y), len(q) > len(x)-len(y), len(r) >= len(y), and none overlap.
func natDiv(q, r, x, y []Word) (qn, rn int)

// natDivWord computes x / y and x % y: y is not 0, len(q) >= len(x).
func natDivWord(q, x []Word, y Word) (qn int, r Word)

// natShl computes x << s: len(z) > len(x) + s/wordBits.
func natShl(z, x []Word, s uint) int

// natShr computes x >> s: len(x) > s/wordBits, len(z) >= len(x) - s/wordBits.
func natShr(z, x []Word, s uint) int

// natGCD computes the greatest common divisor of two odd numbers in x; y is of no use afterwards. len(x) == len(y).
func natGCD(x, y []Word) int

// natDigits writes the digits of x, which is not 0 and of no use afterwards, to the end of dst and returns where they begin.
func natDigits(dst []byte, x []Word, base int) int

// natParse computes the number whose digits have the given values: z has room for it.
func natParse(z []Word, values []byte, base int) int

var (
	natOne = nat{1}
	natTwo = nat{2}
)

func (z nat) norm() nat {
	n := len(z)
	for n > 0 && z[n-1] == 0 {
		n--
	}
	return z[:n]
}

// make returns memory for n words.
func (z nat) make(n int) nat {
	if n <= cap(z) {
		return z[:n]
	}
	return make(nat, n, n+4)
}

func (z nat) setWord(x Word) nat {
	if x == 0 {
		return z[:0]
	}
	z = z.make(1)
	z[0] = x
	return z
}

func (z nat) setUint64(x uint64) nat { return z.setWord(Word(x)) }

func (z nat) set(x nat) nat {
	z = z.make(len(x))
	copy(z, x)
	return z
}

// alias reports whether two numbers have the same memory.
func alias(x, y nat) bool {
	return cap(x) > 0 && cap(y) > 0 && &x[:cap(x)][cap(x)-1] == &y[:cap(y)][cap(y)-1]
}

func (x nat) cmp(y nat) int { return natCmp(x, y) }

func (z nat) add(x, y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	if len(y) == 0 {
		return z.set(x)
	}
	z = z.make(len(x) + 1)
	return z[:natAdd(z, x, y)]
}

func (z nat) sub(x, y nat) nat {
	if len(y) == 0 {
		return z.set(x)
	}
	if x.cmp(y) < 0 {
		panic("underflow")
	}
	z = z.make(len(x))
	return z[:natSub(z, x, y)]
}

func (z nat) mul(x, y nat) nat {
	if len(x) == 0 || len(y) == 0 {
		return z[:0]
	}
	if alias(z, x) || alias(z, y) {
		z = nil
	}
	z = z.make(len(x) + len(y))
	return z[:natMul(z, x, y)]
}

// mulAddWord computes x*y + r.
func (z nat) mulAddWord(x nat, y, r Word) nat {
	if len(x) == 0 || y == 0 {
		return z.setWord(r)
	}
	z = z.make(len(x) + 1)
	return z[:natMulAdd(z, x, y, r)]
}

// divWord computes x / y and x % y.
func (z nat) divWord(x nat, y Word) (q nat, r Word) {
	if y == 0 {
		panic("division by zero")
	}
	z = z.make(len(x))
	n, r := natDivWord(z, x, y)
	return z[:n], r
}

// div computes x / y in z and x % y in z2.
func (z nat) div(z2, x, y nat) (q, r nat) {
	if len(y) == 0 {
		panic("division by zero")
	}
	if x.cmp(y) < 0 {
		r = z2.set(x)
		return z[:0], r
	}
	if len(y) == 1 {
		q, rest := z.divWord(x, y[0])
		return q, z2.setWord(rest)
	}
	if alias(z, x) || alias(z, y) || alias(z, z2) {
		z = nil
	}
	if alias(z2, x) || alias(z2, y) {
		z2 = nil
	}
	q = z.make(len(x) - len(y) + 1)
	r = z2.make(len(y))
	qn, rn := natDiv(q, r, x, y)
	return q[:qn], r[:rn]
}

func (z nat) shl(x nat, s uint) nat {
	if len(x) == 0 || s == 0 {
		return z.set(x)
	}
	z = z.make(len(x) + int(s/wordBits) + 1)
	return z[:natShl(z, x, s)]
}

func (z nat) shr(x nat, s uint) nat {
	if s == 0 {
		return z.set(x)
	}
	n := len(x) - int(s/wordBits)
	if n <= 0 || s/wordBits > uint(len(x)) {
		return z[:0]
	}
	z = z.make(n)
	return z[:natShr(z, x, s)]
}

func (x nat) bitLen() int {
	if n := len(x); n > 0 {
		return (n-1)*wordBits + bits.Len(uint(x[n-1]))
	}
	return 0
}

func (x nat) trailingZeroBits() uint {
	for i, w := range x {
		if w != 0 {
			return uint(i*wordBits + bits.TrailingZeros(uint(w)))
		}
	}
	return 0
}

func (x nat) bit(i uint) uint {
	if j := i / wordBits; j < uint(len(x)) {
		return uint(x[j] >> (i % wordBits) & 1)
	}
	return 0
}

// sticky returns 1 if a bit below i is set.
func (x nat) sticky(i uint) uint {
	j := i / wordBits
	if j >= uint(len(x)) {
		if len(x) == 0 {
			return 0
		}
		return 1
	}
	for _, w := range x[:j] {
		if w != 0 {
			return 1
		}
	}
	if x[j]<<(wordBits-i%wordBits) != 0 && i%wordBits != 0 {
		return 1
	}
	return 0
}

func (z nat) setBit(x nat, i, b uint) nat {
	j := int(i / wordBits)
	m := Word(1) << (i % wordBits)
	n := len(x)
	if b == 0 {
		z = z.set(x)
		if j < n {
			z[j] &^= m
		}
		return z.norm()
	}
	z = z.make(max(n, j+1))
	copy(z, x)
	if j >= n {
		clear(z[n:])
	}
	z[j] |= m
	return z
}

func (z nat) and(x, y nat) nat {
	n := min(len(x), len(y))
	z = z.make(n)
	for i := range n {
		z[i] = x[i] & y[i]
	}
	return z.norm()
}

// trunc computes x modulo 2**n.
func (z nat) trunc(x nat, n uint) nat {
	words := (n + wordBits - 1) / wordBits
	if uint(len(x)) < words {
		return z.set(x)
	}
	z = z.make(int(words))
	copy(z, x)
	if n%wordBits != 0 {
		z[len(z)-1] &= 1<<(n%wordBits) - 1
	}
	return z.norm()
}

func (z nat) andNot(x, y nat) nat {
	n := min(len(x), len(y))
	z = z.make(len(x))
	for i := range n {
		z[i] = x[i] &^ y[i]
	}
	copy(z[n:], x[n:])
	return z.norm()
}

func (z nat) or(x, y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	n := len(y)
	z = z.make(len(x))
	for i := range n {
		z[i] = x[i] | y[i]
	}
	copy(z[n:], x[n:])
	return z
}

func (z nat) xor(x, y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	n := len(y)
	z = z.make(len(x))
	for i := range n {
		z[i] = x[i] ^ y[i]
	}
	copy(z[n:], x[n:])
	return z.norm()
}

// gcd computes the greatest common divisor.
func (z nat) gcd(x, y nat) nat {
	if len(x) == 0 {
		return z.set(y)
	}
	if len(y) == 0 {
		return z.set(x)
	}
	if len(x) < len(y) {
		x, y = y, x
	}
	// One division makes numbers of different lengths alike.
	if len(x) > len(y) {
		_, rest := nat(nil).div(nil, x, y)
		if len(rest) == 0 {
			return z.set(y)
		}
		x = rest
	}
	xs, ys := x.trailingZeroBits(), y.trailingZeroBits()
	n := max(len(x), len(y))
	a, b := make(nat, n), make(nat, n)
	copy(a, nat(nil).shr(x, xs))
	copy(b, nat(nil).shr(y, ys))
	a = a[:natGCD(a, b)]
	return z.shl(a, min(xs, ys))
}

// setBytes sets z to the number with these bytes, the highest first.
func (z nat) setBytes(b []byte) nat {
	z = z.make((len(b) + wordBits/8 - 1) / (wordBits / 8))
	for i := range z {
		var w Word
		low := len(b) - (i+1)*(wordBits/8)
		for _, c := range b[max(low, 0) : low+wordBits/8] {
			w = w<<8 | Word(c)
		}
		z[i] = w
	}
	return z.norm()
}

// bytes fills b from its end and returns where the number begins; b is long enough.
func (x nat) bytes(b []byte) (begin int) {
	at := len(b)
	for _, w := range x {
		for range wordBits / 8 {
			if at == 0 {
				if w != 0 {
					panic("math/big: buffer too small to fit value")
				}
				return 0
			}
			at--
			b[at] = byte(w)
			w >>= 8
		}
	}
	clear(b[:at])
	for at < len(b) && b[at] == 0 {
		at++
	}
	return at
}
