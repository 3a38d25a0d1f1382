package big

import (
	"errors"
	"fmt"
	"io"
	"math/bits"
)

// MaxBase is the greatest base of digits.
const MaxBase = 10 + ('z' - 'a' + 1) + ('Z' - 'A' + 1)

var (
	errNoDigits = errors.New("number has no digits")
	errInvalSep = errors.New("'_' must separate successive digits")
)

// digits returns the number in a base.
func (x nat) digits(base int) []byte {
	if base < 2 || base > MaxBase {
		panic("invalid base")
	}
	if len(x) == 0 {
		return []byte("0")
	}
	// As many digits as in the greatest power of 2 that is not above the base: not less than are needed.
	buf := make([]byte, x.bitLen()/(bits.Len(uint(base))-1)+1)
	return buf[natDigits(buf, nat(nil).set(x), base):]
}

// valueOf returns the value of a digit, MaxBase or more if it is none.
func valueOf(c byte, base int) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c && c <= 'z':
		return c - 'a' + 10
	case 'A' <= c && c <= 'Z':
		if base <= 36 {
			return c - 'A' + 10
		}
		return c - 'A' + 36
	}
	return MaxBase
}

// scan reads a number in a base, 0 for one that its prefix tells, as far as it goes. With fraction set there may be a point in
// it, and a leading 0 does not make it octal. It returns the number without the point, the base, and the number of
// digits, or minus the number of those behind the point.
func (z nat) scan(r io.ByteScanner, base int, fraction bool) (number nat, b, count int, err error) {
	valid := base == 0 || base >= 2 && base <= MaxBase
	if fraction {
		valid = base == 0 || base == 2 || base == 8 || base == 10 || base == 16
	}
	if !valid {
		panic(fmt.Sprintf("invalid number base %d", base))
	}
	prev := byte('.')  // '_', '0' for a digit, or '.' for anything else
	misplaced := false // a '_' is
	point := -1        // digits before it
	octal := false     // there was a 0 in front
	b = base
	ch, err := r.ReadByte()
	if base == 0 {
		b = 10
		if err == nil && ch == '0' {
			prev = '0'
			count = 1
			ch, err = r.ReadByte()
			if err == nil {
				switch ch {
				case 'b', 'B':
					b = 2
				case 'o', 'O':
					b = 8
				case 'x', 'X':
					b = 16
				default:
					if !fraction {
						b = 8
						octal = true
					}
				}
				if b != 10 {
					count = 0
					if !octal {
						ch, err = r.ReadByte()
					}
				}
			}
		}
	}
	var values []byte
	for err == nil {
		if ch == '.' && fraction {
			fraction = false
			if prev == '_' {
				misplaced = true
			}
			prev = '.'
			point = count
		} else if ch == '_' && base == 0 {
			if prev != '0' {
				misplaced = true
			}
			prev = '_'
		} else {
			v := valueOf(ch, b)
			if int(v) >= b {
				r.UnreadByte()
				break
			}
			prev = '0'
			count++
			values = append(values, v)
		}
		ch, err = r.ReadByte()
	}
	if err == io.EOF {
		err = nil
	}
	if err == nil && (misplaced || prev == '_') {
		err = errInvalSep
	}
	if count == 0 {
		if octal {
			return z[:0], 10, 1, err
		}
		err = errNoDigits
	}
	z = z.make(len(values)*bits.Len(uint(b))/wordBits + 2)
	number = z[:natParse(z, values, b)]
	if point >= 0 {
		count = point - count
	}
	return number, b, count, err
}
