package time

import "errors"

// A Duration is a number of nanoseconds.
type Duration int64

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

// Common durations.
const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

// String returns d like 72h3m0.5s; durations under a second have a smaller unit.
func (d Duration) String() string {
	var b [32]byte
	at := len(b)
	u := uint64(d)
	if d < 0 {
		u = -u
	}
	at--
	b[at] = 's'
	if u < uint64(Second) {
		if u == 0 {
			return "0s"
		}
		at--
		digits := 0
		switch {
		case u < uint64(Microsecond):
			b[at] = 'n'
		case u < uint64(Millisecond):
			digits = 3
			at--
			copy(b[at:], "µ")
		default:
			digits = 6
			b[at] = 'm'
		}
		at, u = putFraction(b[:at], u, digits)
		at = putInt(b[:at], u)
	} else {
		at, u = putFraction(b[:at], u, 9)
		at = putInt(b[:at], u%60)
		if u /= 60; u > 0 {
			at--
			b[at] = 'm'
			at = putInt(b[:at], u%60)
			if u /= 60; u > 0 {
				at--
				b[at] = 'h'
				at = putInt(b[:at], u)
			}
		}
	}
	if d < 0 {
		at--
		b[at] = '-'
	}
	return string(b[at:])
}

// putFraction writes the last digits of u as a fraction, without trailing zeros, to the end of b. It returns where the
// fraction begins, and the rest of u.
func putFraction(b []byte, u uint64, digits int) (at int, rest uint64) {
	at = len(b)
	written := false
	for range digits {
		digit := u % 10
		u /= 10
		written = written || digit != 0
		if written {
			at--
			b[at] = byte('0' + digit)
		}
	}
	if written {
		at--
		b[at] = '.'
	}
	return at, u
}

// putInt writes u to the end of b and returns where it begins.
func putInt(b []byte, u uint64) int {
	at := len(b)
	for {
		at--
		b[at] = byte('0' + u%10)
		u /= 10
		if u == 0 {
			return at
		}
	}
}

// Nanoseconds returns d in nanoseconds.
func (d Duration) Nanoseconds() int64 { return int64(d) }

// Microseconds returns d in whole microseconds.
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }

// Milliseconds returns d in whole milliseconds.
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

// Seconds returns d in seconds.
func (d Duration) Seconds() float64 { return d.in(Second) }

// Minutes returns d in minutes.
func (d Duration) Minutes() float64 { return d.in(Minute) }

// Hours returns d in hours.
func (d Duration) Hours() float64 { return d.in(Hour) }

// in divides in two steps, to keep the precision of the fraction.
func (d Duration) in(unit Duration) float64 {
	return float64(d/unit) + float64(d%unit)/float64(unit)
}

// Truncate rounds d toward zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds d to the nearest multiple of m, halves away from zero.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	rest := d % m
	if d < 0 {
		rest = -rest
		if rest < m-rest {
			return d + rest
		}
		if rounded := d - (m - rest); rounded < d {
			return rounded
		}
		return minDuration
	}
	if rest < m-rest {
		return d - rest
	}
	if rounded := d + (m - rest); rounded > d {
		return rounded
	}
	return maxDuration
}

// Abs returns the absolute value of d, the largest duration for the smallest.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

// unit returns the length of a unit of ParseDuration, 0 for an unknown one.
func unit(name string) uint64 {
	switch name {
	case "ns":
		return uint64(Nanosecond)
	case "us", "µs", "μs":
		return uint64(Microsecond)
	case "ms":
		return uint64(Millisecond)
	case "s":
		return uint64(Second)
	case "m":
		return uint64(Minute)
	case "h":
		return uint64(Hour)
	}
	return 0
}

func isDigitByte(c byte) bool { return c >= '0' && c <= '9' }

// ParseDuration parses numbers with units, as in "-1.5h" or "2h45m".
func ParseDuration(s string) (Duration, error) {
	const limit = 1 << 63
	original := s
	invalid := func() (Duration, error) {
		return 0, errors.New("time: invalid duration " + quote(original))
	}
	negative := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		s = s[1:]
	}
	if s == "0" {
		return 0, nil
	}
	if s == "" {
		return invalid()
	}
	var total uint64
	for s != "" {
		var whole, fraction uint64
		scale := 1.0
		i := 0
		for ; i < len(s) && isDigitByte(s[i]); i++ {
			if whole > limit/10 {
				return invalid()
			}
			whole = whole*10 + uint64(s[i]-'0')
			if whole > limit {
				return invalid()
			}
		}
		found := i > 0
		s = s[i:]
		if s != "" && s[0] == '.' {
			full := false
			for i = 1; i < len(s) && isDigitByte(s[i]); i++ {
				if full {
					continue
				}
				digit := uint64(s[i] - '0')
				if fraction > (limit-1)/10 || fraction*10+digit > limit {
					full = true
					continue
				}
				fraction = fraction*10 + digit
				scale *= 10
			}
			found = found || i > 1
			s = s[i:]
		}
		if !found {
			return invalid()
		}
		for i = 0; i < len(s) && s[i] != '.' && !isDigitByte(s[i]); {
			i++
		}
		if i == 0 {
			return 0, errors.New("time: missing unit in duration " + quote(original))
		}
		name := s[:i]
		s = s[i:]
		size := unit(name)
		if size == 0 {
			return 0, errors.New("time: unknown unit " + quote(name) + " in duration " + quote(original))
		}
		if whole > limit/size {
			return invalid()
		}
		whole *= size
		if fraction > 0 {
			whole += uint64(float64(fraction) * (float64(size) / scale))
			if whole > limit {
				return invalid()
			}
		}
		total += whole
		if total > limit {
			return invalid()
		}
	}
	if negative {
		return -Duration(total), nil
	}
	if total > limit-1 {
		return invalid()
	}
	return Duration(total), nil
}
