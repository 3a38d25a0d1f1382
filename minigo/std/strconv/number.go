// Package strconv converts between values and their texts. The machine does the work; here are the errors.
package strconv

import "errors"

// IntSize is the width of an int in bits.
const IntSize = 64

// ErrRange says that a value is out of range for its type.
var ErrRange = errors.New("value out of range")

// ErrSyntax says that a text is not of the form that is wanted.
var ErrSyntax = errors.New("invalid syntax")

// A NumError tells which conversion of what text has failed, and why.
type NumError struct {
	Func string
	Num  string
	Err  error
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

func (e *NumError) Unwrap() error { return e.Err }

// What the machine says of a text.
const (
	fine = iota
	badSyntax
	badRange
)

func numError(fn, s string, status int) error {
	switch status {
	case fine:
		return nil
	case badSyntax:
		return &NumError{fn, copied(s), ErrSyntax}
	}
	return &NumError{fn, copied(s), ErrRange}
}

// copied makes a copy, so that an error does not keep a larger text alive.
func copied(s string) string { return string([]byte(s)) }

// checkSize returns the error of a base or bit size that is not possible.
func checkSize(fn, s string, base, bitSize int) error {
	if base != 0 && (base < 2 || base > 36) {
		return &NumError{fn, copied(s), errors.New("invalid base " + Itoa(base))}
	}
	if bitSize < 0 || bitSize > 64 {
		return &NumError{fn, copied(s), errors.New("invalid bit size " + Itoa(bitSize))}
	}
	return nil
}

func parseInt(s string, base, bitSize int) (i int64, status int)

func parseUint(s string, base, bitSize int) (u uint64, status int)

// ParseInt reads a signed integer of bitSize bits (0 is int) in a base from 2 to 36; base 0 goes by the prefix and allows underscores.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	i, status := parseInt(s, base, bitSize)
	if status == fine {
		return i, nil
	}
	if s != "" && s != "+" && s != "-" {
		if err := checkSize("ParseInt", s, base, bitSize); err != nil {
			return 0, err
		}
	}
	return i, numError("ParseInt", s, status)
}

// ParseUint is ParseInt for unsigned integers; a sign is not allowed.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	u, status := parseUint(s, base, bitSize)
	if status == fine {
		return u, nil
	}
	if s != "" {
		if err := checkSize("ParseUint", s, base, bitSize); err != nil {
			return 0, err
		}
	}
	return u, numError("ParseUint", s, status)
}

// Atoi is ParseInt(s, 10, 0) as an int.
func Atoi(s string) (int, error) {
	i, status := parseInt(s, 10, 0)
	if status != fine {
		return int(i), numError("Atoi", s, status)
	}
	return int(i), nil
}

// parseFloat reads a float at the start of s, n bytes long.
func parseFloat(s string, bitSize int) (f float64, n int, status int)

// ParseFloat reads a decimal or hexadecimal float, an infinity or NaN, and rounds it to 32 or 64 bits.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, n, status := parseFloat(s, bitSize)
	if status != badSyntax && n != len(s) {
		return 0, numError("ParseFloat", s, badSyntax)
	}
	return f, numError("ParseFloat", s, status)
}

// ParseComplex reads a complex number N, Ni or N±Ni, perhaps in parentheses; its parts are floats of half the bitSize.
func ParseComplex(s string, bitSize int) (complex128, error) {
	const fn = "ParseComplex"
	size := 64
	if bitSize == 64 {
		size = 32
	}
	whole := s
	if len(s) >= 2 && s[0] == '(' && s[len(s)-1] == ')' {
		s = s[1 : len(s)-1]
	}
	re, n, status := parseFloat(s, size)
	if status == badSyntax {
		return 0, numError(fn, whole, status)
	}
	s = s[n:]
	if s == "" {
		return complex(re, 0), numError(fn, whole, status)
	}
	switch s[0] {
	case '+':
		// The sign belongs to the imaginary part; one more is that of its float, as in "1+-2i", but not "1++2i".
		if len(s) > 1 && s[1] != '+' {
			s = s[1:]
		}
	case '-':
	case 'i':
		if s == "i" {
			return complex(0, re), numError(fn, whole, status)
		}
		return 0, numError(fn, whole, badSyntax)
	default:
		return 0, numError(fn, whole, badSyntax)
	}
	im, n, imStatus := parseFloat(s, size)
	if imStatus == badSyntax || s[n:] != "i" {
		return 0, numError(fn, whole, badSyntax)
	}
	return complex(re, im), numError(fn, whole, max(status, imStatus))
}

// ParseBool accepts 1, t, T, TRUE, true, True, 0, f, F, FALSE, false, False.
func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, numError("ParseBool", str, badSyntax)
}
