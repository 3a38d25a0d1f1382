package big

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Scan reads a fraction or a decimal number for the verbs e, f, g, E, F, G and v.
func (z *Rat) Scan(s fmt.ScanState, ch rune) error {
	token, err := s.Token(true, func(r rune) bool { return strings.ContainsRune("+-/0123456789.eE", r) })
	if err != nil {
		return err
	}
	if !strings.ContainsRune("efgEFGv", ch) {
		return errors.New("Rat.Scan: invalid verb")
	}
	if _, ok := z.SetString(string(token)); !ok {
		return errors.New("Rat.Scan: invalid syntax")
	}
	return nil
}

// SetString sets z to a fraction "a/b" or a number that may have a fraction and an exponent; it returns nil and false if s is
// neither.
func (z *Rat) SetString(s string) (*Rat, bool) {
	above, below, isFraction := strings.Cut(s, "/")
	if !isFraction {
		return z.setNumber(s)
	}
	if _, ok := z.a.SetString(above, 0); !ok {
		return nil, false
	}
	r := strings.NewReader(below)
	var err error
	if z.b.abs, _, _, err = z.b.abs.scan(r, 0, false); err != nil {
		return nil, false
	}
	if r.Len() > 0 || len(z.b.abs) == 0 {
		return nil, false
	}
	return z.norm(), true
}

// The greatest exponents that are computed with.
const (
	maxExp5 = 1_000_000
	maxExp2 = 10_000_000
)

func (z *Rat) setNumber(s string) (*Rat, bool) {
	r := strings.NewReader(s)
	neg, err := scanSign(r)
	if err != nil {
		return nil, false
	}
	mantissa, base, digits, err := nat(nil).scan(r, 0, true)
	if err != nil {
		return nil, false
	}
	exp, expBase, err := scanExponent(r, true)
	if err != nil || r.Len() > 0 {
		return nil, false
	}
	z.a.abs = z.a.abs.set(mantissa)
	z.a.neg = neg
	z.b.abs = z.b.abs.setWord(1)
	if len(mantissa) == 0 {
		return z.norm(), true
	}
	// The number is mantissa * 2**exp2 * 5**exp5.
	var exp2, exp5 int64
	if digits < 0 {
		switch base {
		case 10:
			exp2, exp5 = int64(digits), int64(digits)
		case 2:
			exp2 = int64(digits)
		case 8:
			exp2 = 3 * int64(digits)
		case 16:
			exp2 = 4 * int64(digits)
		}
	}
	exp2 += exp
	if expBase == 10 {
		exp5 += exp
	}
	if exp5 < -maxExp5 || exp5 > maxExp5 || exp2 < -maxExp2 || exp2 > maxExp2 {
		return nil, false
	}
	scale(&z.a.abs, &z.b.abs, exp5, func(x nat, n uint64) nat {
		return nat(nil).mul(x, nat(nil).expMod(nat{5}, nat(nil).setUint64(n), nil))
	})
	scale(&z.a.abs, &z.b.abs, exp2, func(x nat, n uint64) nat { return nat(nil).shl(x, uint(n)) })
	return z.norm(), true
}

// scale multiplies a, or b if the exponent is negative, by a power.
func scale(a, b *nat, exp int64, multiply func(x nat, n uint64) nat) {
	if exp > 0 {
		*a = multiply(*a, uint64(exp))
	} else if exp < 0 {
		*b = multiply(*b, uint64(-exp))
	}
}

// scanExponent reads an exponent if there is one, for a power of 10 behind e or of 2 behind p; with separators set there may be
// a '_' between its digits.
func scanExponent(r io.ByteScanner, separators bool) (exp int64, base int, err error) {
	ch, err := r.ReadByte()
	if err == io.EOF {
		return 0, 10, nil
	}
	if err != nil {
		return 0, 10, err
	}
	switch ch {
	case 'e', 'E':
		base = 10
	case 'p', 'P':
		base = 2
	default:
		r.UnreadByte()
		return 0, 10, nil
	}
	var digits []byte
	ch, err = r.ReadByte()
	if err == nil && (ch == '+' || ch == '-') {
		if ch == '-' {
			digits = append(digits, '-')
		}
		ch, err = r.ReadByte()
	}
	prev := byte('.') // as in nat.scan
	seen, misplaced := false, false
	for err == nil {
		if '0' <= ch && ch <= '9' {
			digits = append(digits, ch)
			prev, seen = '0', true
		} else if ch == '_' && separators {
			misplaced = misplaced || prev != '0'
			prev = '_'
		} else {
			r.UnreadByte()
			break
		}
		ch, err = r.ReadByte()
	}
	if err == io.EOF {
		err = nil
	}
	if err == nil && !seen {
		err = errNoDigits
	}
	if err == nil {
		exp, err = strconv.ParseInt(string(digits), 10, 64)
	}
	if err == nil && (misplaced || prev == '_') {
		err = errInvalSep
	}
	return exp, base, err
}

// append appends a/b.
func (x *Rat) append(buf []byte) []byte {
	buf = append(x.a.Append(buf, 10), '/')
	return append(buf, x.below().digits(10)...)
}

// String returns "a/b", also if b is 1.
func (x *Rat) String() string { return string(x.append(nil)) }

// RatString returns "a/b", or "a" if b is 1.
func (x *Rat) RatString() string {
	if x.IsInt() {
		return x.a.String()
	}
	return x.String()
}

// FloatString returns x in decimal with so many digits behind the point, halves rounded away from 0.
func (x *Rat) FloatString(prec int) string {
	if x.IsInt() {
		s := x.a.String()
		if prec > 0 {
			s += "." + strings.Repeat("0", prec)
		}
		return s
	}
	power := natOne
	if prec > 0 {
		power = nat(nil).expMod(nat{10}, nat(nil).setUint64(uint64(prec)), nil)
	}
	q, r := nat(nil).div(nil, nat(nil).mul(x.a.abs, power), x.b.abs)
	if r.add(r, r).cmp(x.b.abs) >= 0 {
		q = q.add(q, natOne)
	}
	whole, fraction := nat(nil).div(nil, q, power)
	s := string(whole.digits(10))
	if x.a.neg {
		s = "-" + s
	}
	if prec > 0 {
		digits := string(fraction.digits(10))
		s += "." + strings.Repeat("0", prec-len(digits)) + digits
	}
	return s
}

// FloatPrec returns how many digits behind the point x has before they repeat, and whether they end there.
func (x *Rat) FloatPrec() (n int, exact bool) {
	d := x.below()
	twos := int(d.trailingZeroBits())
	rest := nat(nil).shr(d, uint(twos))
	fives := 0
	for {
		q, r := nat(nil).divWord(rest, 5)
		if r != 0 {
			break
		}
		rest = q
		fives++
	}
	return max(twos, fives), rest.cmp(natOne) == 0
}
