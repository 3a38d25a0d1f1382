package big

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Text returns the digits of x in a base.
func (x *Int) Text(base int) string {
	if x == nil {
		return "<nil>"
	}
	return string(x.Append(nil, base))
}

// Append appends the digits of x in a base.
func (x *Int) Append(buf []byte, base int) []byte {
	if x == nil {
		return append(buf, "<nil>"...)
	}
	if x.neg {
		buf = append(buf, '-')
	}
	return append(buf, x.abs.digits(base)...)
}

// String returns the decimal digits of x.
func (x *Int) String() string { return x.Text(10) }

// writeMultiple writes text count times.
func writeMultiple(s fmt.State, text string, count int) {
	if count > 0 {
		io.WriteString(s, strings.Repeat(text, count))
	}
}

// Format prints x for the verbs b, o, O, d, x and X, s and v.
func (x *Int) Format(s fmt.State, ch rune) {
	base, prefix := 10, ""
	switch ch {
	case 'b':
		base, prefix = 2, "0b"
	case 'o', 'O':
		base, prefix = 8, "0"
	case 'd', 's', 'v':
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	default:
		fmt.Fprintf(s, "%%!%c(big.Int=%s)", ch, x.String())
		return
	}
	if x == nil {
		fmt.Fprint(s, "<nil>")
		return
	}
	if !s.Flag('#') {
		prefix = ""
	}
	if ch == 'O' {
		prefix = "0o"
	}
	sign := ""
	switch {
	case x.neg:
		sign = "-"
	case s.Flag('+'):
		sign = "+"
	case s.Flag(' '):
		sign = " "
	}
	digits := x.abs.digits(base)
	if ch == 'X' {
		digits = bytes.ToUpper(digits)
	}
	left, zeros, right := 0, 0, 0 // spaces, zeros and spaces to be added
	precision, hasPrecision := s.Precision()
	if hasPrecision {
		if precision == 0 && len(x.abs) == 0 {
			return
		}
		zeros = max(precision-len(digits), 0)
	}
	length := len(sign) + len(prefix) + zeros + len(digits)
	if width, ok := s.Width(); ok && length < width {
		switch {
		case s.Flag('-'):
			right = width - length
		case s.Flag('0') && !hasPrecision:
			zeros = width - length
		default:
			left = width - length
		}
	}
	writeMultiple(s, " ", left)
	io.WriteString(s, sign+prefix)
	writeMultiple(s, "0", zeros)
	s.Write(digits)
	writeMultiple(s, " ", right)
}

// scanSign reads a sign, if there is one.
func scanSign(r io.ByteScanner) (neg bool, err error) {
	c, err := r.ReadByte()
	if err != nil {
		return false, err
	}
	switch c {
	case '-':
		return true, nil
	case '+':
		return false, nil
	}
	r.UnreadByte()
	return false, nil
}

// scan reads a number in a base, 0 for one that its prefix tells.
func (z *Int) scan(r io.ByteScanner, base int) (*Int, int, error) {
	neg, err := scanSign(r)
	if err != nil {
		return nil, 0, err
	}
	abs, base, _, err := z.abs.scan(r, base, false)
	if err != nil {
		return nil, base, err
	}
	return z.setAbs(neg, abs), base, nil
}

// setFromScanner sets z to the number that r consists of.
func (z *Int) setFromScanner(r io.ByteScanner, base int) (*Int, bool) {
	if _, _, err := z.scan(r, base); err != nil {
		return nil, false
	}
	if _, err := r.ReadByte(); err != io.EOF {
		return nil, false
	}
	return z, true
}

// SetString sets z to the number s in a base, 0 for one that its prefix tells; it returns nil and false if s is no number.
func (z *Int) SetString(s string, base int) (*Int, bool) {
	return z.setFromScanner(strings.NewReader(s), base)
}

// A byteReader reads the bytes of a scan.
type byteReader struct {
	fmt.ScanState
}

func (r byteReader) ReadByte() (byte, error) {
	ch, size, err := r.ReadRune()
	if size != 1 && err == nil {
		err = fmt.Errorf("invalid rune %#U", ch)
	}
	return byte(ch), err
}

func (r byteReader) UnreadByte() error { return r.UnreadRune() }

// Scan reads a number for the verbs b, o, d, x and X, s and v.
func (z *Int) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	base := 0
	switch ch {
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'd':
		base = 10
	case 'x', 'X':
		base = 16
	case 's', 'v':
	default:
		return errors.New("Int.Scan: invalid verb")
	}
	_, _, err := z.scan(byteReader{s}, base)
	return err
}
