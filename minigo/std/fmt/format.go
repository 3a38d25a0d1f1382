package fmt

import (
	"internal/reflectlite"
	"strconv"
	"unicode/utf8"
)

// A spec is a parsed directive. It is shared with the natives, as are its flags.
type spec struct {
	width, prec int32
	verb        rune
	flags       uint32
}

const (
	minus = 1 << iota
	plus
	sharp
	space
	zero
	plusV    // %+v
	sharpV   // %#v
	hasWidth // a width was given
	hasPrec  // a precision was given
	pending  // of a cursor: the operand before cursor.arg waits to be formatted
	reordered
)

// has reports whether any of the flags is set.
func (s *spec) has(flags uint32) bool { return s.flags&flags != 0 }

// A cursor is where formatRun stands: the next byte of the format, the next operand, and the directive it came upon.
type cursor struct {
	pos, arg int
	spec
}

// formatRun copies literal text and formats plain operands until a directive needs Go, or the format ends.
func formatRun(buf []byte, format string, args []any, c cursor) ([]byte, cursor)

// printRun prints the operands from i on, each with the separator before it, until one needs Go; it returns its index,
// or len(args).
func printRun(buf []byte, args []any, i int, spaced bool) ([]byte, int)

// formatPlain formats a boolean, an integer, a string, or a list of them; false if it is none or the verb is Go's.
func formatPlain(buf []byte, s spec, v reflectlite.Value) ([]byte, bool)

// formatText formats a string: verb x or X in hexadecimal, else as it is, cut at the precision; padded to the width.
func formatText(buf []byte, s spec, text string) []byte

// formatUint formats an integer as the verb with that base does.
func formatUint(buf []byte, s spec, u uint64, base int) []byte

// text adds a string by the current precision and width.
func (p *pp) text(s string) {
	sp := p.spec
	sp.verb = 's'
	p.buf = formatText(p.buf, sp, s)
}

// pad adds a string by the current width.
func (p *pp) pad(s string) {
	sp := p.spec
	sp.verb = 's'
	sp.flags &^= hasPrec
	p.buf = formatText(p.buf, sp, s)
}

// hexUint adds an integer in hexadecimal, with the 0x if leading says so.
func (p *pp) hexUint(u uint64, leading bool) {
	sp := p.spec
	sp.verb = 'x'
	sp.flags &^= sharp
	if leading {
		sp.flags |= sharp
	}
	p.buf = formatUint(p.buf, sp, u, 16)
}

// printString formats a string whose value is v, or the result of a method when v is not valid.
func (p *pp) printString(s string, v reflectlite.Value) {
	switch p.verb {
	case 'v':
		if p.has(sharpV) {
			p.quote(s)
		} else {
			p.text(s)
		}
	case 's', 'x', 'X':
		p.buf = formatText(p.buf, p.spec, s)
	case 'q':
		p.quote(s)
	default:
		p.badVerb(v)
	}
}

// truncate cuts s at the current precision, in runes.
func (p *pp) truncate(s string) string {
	if p.has(hasPrec) {
		n := p.prec
		for i := range s {
			n--
			if n < 0 {
				return s[:i]
			}
		}
	}
	return s
}

func (p *pp) quote(s string) {
	s = p.truncate(s)
	if p.has(sharp) && strconv.CanBackquote(s) {
		p.pad("`" + s + "`")
		return
	}
	if !p.has(hasWidth) {
		if p.has(plus) {
			p.buf = strconv.AppendQuoteToASCII(p.buf, s)
		} else {
			p.buf = strconv.AppendQuote(p.buf, s)
		}
		return
	}
	if p.has(plus) {
		p.pad(strconv.QuoteToASCII(s))
	} else {
		p.pad(strconv.Quote(s))
	}
}

func (p *pp) quoteRune(u uint64) {
	r := rune(u)
	if u > utf8.MaxRune {
		r = utf8.RuneError
	}
	if p.has(plus) {
		p.pad(strconv.QuoteRuneToASCII(r))
	} else {
		p.pad(strconv.QuoteRune(r))
	}
}

// unicodeQuoted is %#U: the code point and, if it can be printed, the character.
func (p *pp) unicodeQuoted(u uint64) {
	digits := spec{verb: 'X', prec: 4, flags: hasPrec}
	if p.has(hasPrec) && p.prec > 4 {
		digits.prec = p.prec
	}
	b := formatUint([]byte("U+"), digits, u, 16)
	if u <= utf8.MaxRune && strconv.IsPrint(rune(u)) {
		b = append(b, " '"...)
		b = utf8.AppendRune(b, rune(u))
		b = append(b, '\'')
	}
	flags := p.flags
	p.flags &^= zero
	p.pad(string(b))
	p.flags = flags
}

// float formats a float of the given size in bits; verb and prec are what the directive's verb stands for.
func (p *pp) float(f float64, bits int, verb byte, prec int) {
	if p.has(hasPrec) {
		prec = int(p.prec)
	}
	var space32 [32]byte
	text := strconv.AppendFloat(append(space32[:0], '+'), f, verb, prec, bits)
	if text[1] == '-' || text[1] == '+' {
		text = text[1:]
	}
	infinite, nan := text[1] == 'I', text[1] == 'N'
	if p.has(sharp) && verb != 'b' && !infinite && !nan {
		text = p.keepPoint(text, verb, prec)
	}
	sign := text[0]
	signed := sign == '-' || infinite || p.has(plus)
	if p.has(space) && !p.has(plus) && sign == '+' {
		sign, signed = ' ', true
		text[0] = ' '
	}
	flags, width := p.flags, p.width
	switch {
	case infinite || nan:
		p.flags &^= zero
	case signed && flags&(zero|hasWidth|minus) == zero|hasWidth && int(width) > len(text):
		// The zeros go between the sign and the digits.
		p.buf = append(p.buf, sign)
		p.width--
		signed = false
	}
	if !signed {
		text = text[1:]
	}
	if p.has(hasWidth) {
		p.pad(string(text))
	} else {
		p.buf = append(p.buf, text...)
	}
	p.flags, p.width = flags, width
}

// keepPoint gives a number, sign first, the decimal point that the sharp flag never drops, and for %g and %x the zeros
// up to the precision. The x of a hexadecimal number counts as one of its digits.
func (p *pp) keepPoint(text []byte, verb byte, prec int) []byte {
	hex := verb == 'x' || verb == 'X'
	digits := 0
	if verb == 'g' || verb == 'G' || verb == 'x' {
		digits = prec
		if digits < 0 {
			digits = 6
		}
	}
	body := text[1:]
	point, end, seen := false, len(body), false
	for i, c := range body {
		if c == '.' {
			point = true
			continue
		}
		if c == 'p' || c == 'P' || (c == 'e' || c == 'E') && !hex {
			end = i
			break
		}
		if c != '0' {
			seen = true
		}
		if seen {
			digits--
		}
	}
	tail := string(body[end:])
	text = text[:len(text)-len(tail)]
	if !point {
		if len(body[:end]) == 1 && body[0] == '0' {
			digits--
		}
		text = append(text, '.')
	}
	for ; digits > 0; digits-- {
		text = append(text, '0')
	}
	return append(text, tail...)
}

// printFloat formats a float by the current verb; false when the verb is not one of floats.
func (p *pp) printFloat(f float64, bits int) bool {
	switch p.verb {
	case 'v':
		p.float(f, bits, 'g', -1)
	case 'b', 'g', 'G', 'x', 'X':
		p.float(f, bits, byte(p.verb), -1)
	case 'f', 'e', 'E':
		p.float(f, bits, byte(p.verb), 6)
	case 'F':
		p.float(f, bits, 'f', 6)
	default:
		return false
	}
	return true
}

// printComplex formats a complex number of the given size in bits; false when the verb is not one of floats.
func (p *pp) printComplex(c complex128, bits int) bool {
	switch p.verb {
	case 'v', 'b', 'g', 'G', 'x', 'X', 'f', 'F', 'e', 'E':
	default:
		return false
	}
	flags := p.flags
	p.buf = append(p.buf, '(')
	p.printFloat(real(c), bits/2)
	p.flags |= plus
	p.printFloat(imag(c), bits/2)
	p.buf = append(p.buf, "i)"...)
	p.flags = flags
	return true
}
