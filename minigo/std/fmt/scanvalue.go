package fmt

import (
	"internal/reflectlite"
	"io"
	"strconv"
	"unicode/utf8"
)

// operand reads one operand.
func (s *ss) operand(verb rune, arg any) {
	s.buf = s.buf[:0]
	if x, ok := arg.(Scanner); ok {
		s.callScan(x, verb)
		return
	}
	pointer := reflectlite.ValueOf(arg)
	if pointer.Kind() != reflectlite.Pointer {
		s.fail("type not a pointer: " + typeName(pointer))
		return
	}
	v := pointer.Elem()
	bits := 0
	if v.IsValid() {
		bits = int(v.Type().Size()) * 8
	}
	switch kind := v.Kind(); kind {
	case reflectlite.Bool:
		if x := s.scanBool(verb); s.err == nil {
			v.SetBool(x)
		}
	case reflectlite.Int, reflectlite.Int8, reflectlite.Int16, reflectlite.Int32, reflectlite.Int64:
		if x := s.scanInt(verb, bits); s.err == nil {
			v.SetInt(x)
		}
	case reflectlite.Uint, reflectlite.Uint8, reflectlite.Uint16, reflectlite.Uint32, reflectlite.Uint64,
		reflectlite.Uintptr:
		if x := s.scanUint(verb, bits); s.err == nil {
			v.SetUint(x)
		}
	case reflectlite.Float32, reflectlite.Float64:
		if x := s.scanFloat(verb, bits, v.Type()); s.err == nil {
			v.SetFloat(x)
		}
	case reflectlite.Complex64, reflectlite.Complex128:
		if x := s.scanComplex(verb, bits/2); s.err == nil {
			v.SetComplex(x)
		}
	case reflectlite.String:
		if x := s.scanString(verb); s.err == nil {
			v.SetString(x)
		}
	default:
		if kind != reflectlite.Slice || v.Type().Elem().Kind() != reflectlite.Uint8 {
			s.fail("can't scan type: " + typeName(pointer))
			return
		}
		if x := s.scanString(verb); s.err == nil {
			v.SetBytes([]byte(x))
		}
	}
}

func (s *ss) callScan(x Scanner, verb rune) {
	defer func() {
		reason := recover()
		if _, ok := reason.(scanPanic); reason != nil && !ok {
			panic(reason)
		}
	}()
	err := x.Scan(s, verb)
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		s.failWith(err)
	}
}

func typeName(v reflectlite.Value) string {
	if !v.IsValid() {
		return "<nil>"
	}
	return v.Type().String()
}

// fits checks that verb is one of those of a type.
func (s *ss) fits(verb rune, verbs, typ string) bool {
	for _, v := range verbs {
		if v == verb {
			return s.err == nil
		}
	}
	s.fail("bad verb '%" + string(verb) + "' for " + typ)
	return false
}

func (s *ss) scanBool(verb rune) bool {
	s.skipSpace()
	s.notEOF()
	if !s.fits(verb, "tv", "boolean") {
		return false
	}
	rest := func(letters ...string) {
		if !s.accept(letters[0]) {
			return
		}
		for _, letter := range letters[1:] {
			if !s.accept(letter) {
				s.fail("syntax error scanning boolean")
			}
		}
	}
	switch s.rune() {
	case '1':
		return true
	case 't', 'T':
		rest("rR", "uU", "eE")
		return true
	case 'f', 'F':
		rest("aA", "lL", "sS", "eE")
	}
	return false
}

const (
	binaryDigits  = "01"
	octalDigits   = "01234567"
	decimalDigits = "0123456789"
	hexDigits     = "0123456789aAbBcCdDeEfF"
	signs         = "+-"
)

// integer reads an integer and returns its text and its base as strconv wants it.
func (s *ss) integer(verb rune, signed bool) (text string, base int) {
	s.skipSpace()
	s.notEOF()
	if !s.fits(verb, "bdoUxXv", "integer") {
		return "", 0
	}
	base, digits := 10, decimalDigits
	switch verb {
	case 'b':
		base, digits = 2, binaryDigits
	case 'o':
		base, digits = 8, octalDigits
	case 'x', 'X', 'U':
		base, digits = 16, hexDigits
	}
	begun := false
	if verb == 'U' {
		if s.rune() != 'U' || s.rune() != '+' {
			s.fail("bad unicode format ")
		}
	} else {
		if signed {
			s.accept(signs)
		}
		if verb == 'v' {
			digits, begun = s.prefix()
			base = 0
		}
	}
	if !begun {
		s.notEOF()
		if !s.accept(digits) {
			s.fail("expected integer")
		}
	}
	s.acceptAll(digits)
	return string(s.buf), base
}

// prefix reads the prefix of an integer of Go and returns the digits that may follow, and whether there was one already.
func (s *ss) prefix() (digits string, begun bool) {
	if !s.peek('0') {
		return decimalDigits + "_", false
	}
	s.accept("0")
	switch {
	case s.accept("bB"):
		return binaryDigits + "_", true
	case s.accept("oO"):
		return octalDigits + "_", true
	case s.accept("xX"):
		return hexDigits + "_", true
	}
	return octalDigits + "_", true
}

func (s *ss) scanRune(bits int) int64 {
	s.notEOF()
	r := s.rune()
	if x := int64(r) << uint(64-bits) >> uint(64-bits); x != int64(r) {
		s.fail("overflow on character value " + string(r))
	}
	return int64(r)
}

func (s *ss) scanInt(verb rune, bits int) int64 {
	if verb == 'c' {
		return s.scanRune(bits)
	}
	text, base := s.integer(verb, true)
	if s.err != nil {
		return 0
	}
	i, err := strconv.ParseInt(text, base, 64)
	if err != nil {
		s.failWith(err)
	} else if i<<uint(64-bits)>>uint(64-bits) != i {
		s.fail("integer overflow on token " + text)
	}
	return i
}

func (s *ss) scanUint(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.scanRune(bits))
	}
	text, base := s.integer(verb, false)
	if s.err != nil {
		return 0
	}
	u, err := strconv.ParseUint(text, base, 64)
	if err != nil {
		s.failWith(err)
	} else if u<<uint(64-bits)>>uint(64-bits) != u {
		s.fail("unsigned integer overflow on token " + text)
	}
	return u
}

const floatVerbs = "beEfFgGv"

func (s *ss) scanFloat(verb rune, bits int, t *reflectlite.Type) float64 {
	if t.PkgPath() == "" && !s.fits(verb, floatVerbs, t.Kind().String()) {
		return 0 // defined types take any verb
	}
	s.skipSpace()
	s.notEOF()
	return s.parseFloat(s.float(), bits)
}

// float reads a floating-point number.
func (s *ss) float() string {
	s.buf = s.buf[:0]
	if s.accept("nN") && s.accept("aA") && s.accept("nN") {
		return string(s.buf)
	}
	s.accept(signs)
	if s.accept("iI") && s.accept("nN") && s.accept("fF") {
		return string(s.buf)
	}
	digits, exponent := decimalDigits+"_", "eEpP"
	if s.accept("0") && s.accept("xX") {
		digits, exponent = hexDigits+"_", "pP"
	}
	s.acceptAll(digits)
	if s.accept(".") {
		s.acceptAll(digits)
	}
	if s.accept(exponent) {
		s.accept(signs)
		s.acceptAll(decimalDigits + "_")
	}
	return string(s.buf)
}

// parseFloat parses what float read. Go's syntax has no decimal mantissa with a binary exponent; this has.
func (s *ss) parseFloat(text string, bits int) float64 {
	if s.err != nil {
		return 0
	}
	mantissa, exponent := text, ""
	for i := range len(text) {
		if text[i] == 'x' || text[i] == 'X' {
			break
		}
		if text[i] == 'p' {
			mantissa, exponent = text[:i], text[i+1:]
			break
		}
	}
	f, err := strconv.ParseFloat(mantissa, bits)
	if err != nil {
		s.numError(err, text)
	}
	power := 0
	if len(mantissa) < len(text) {
		if power, err = strconv.Atoi(exponent); err != nil {
			s.numError(err, text)
		}
	}
	for ; power > 0 && f != 0 && f-f == 0; power-- {
		f *= 2
	}
	for ; power < 0 && f != 0 && f-f == 0; power++ {
		f /= 2
	}
	return f
}

// numError fails with an error of strconv about the whole token.
func (s *ss) numError(err error, text string) {
	if e, ok := err.(*strconv.NumError); ok {
		e.Num = text
	}
	s.failWith(err)
}

// scanComplex reads a complex number of parts with the given size in bits.
func (s *ss) scanComplex(verb rune, bits int) complex128 {
	if !s.fits(verb, floatVerbs, "complex") {
		return 0
	}
	s.skipSpace()
	s.notEOF()
	parens := s.accept("(")
	re := s.float()
	s.buf = s.buf[:0]
	const message = "syntax error scanning complex number"
	if !s.accept(signs) {
		s.fail(message)
	}
	sign := string(s.buf)
	im := s.float()
	if !s.accept("i") || parens && !s.accept(")") {
		s.fail(message)
	}
	x := s.parseFloat(re, bits)
	return complex(x, s.parseFloat(sign+im, bits))
}

func (s *ss) scanString(verb rune) string {
	if !s.fits(verb, "svqxX", "string") {
		return ""
	}
	s.skipSpace()
	s.notEOF()
	switch verb {
	case 'q':
		return s.quoted()
	case 'x', 'X':
		return s.hex()
	}
	return string(s.token(true, notSpace))
}

// quoted reads a string literal of Go.
func (s *ss) quoted() string {
	s.notEOF()
	switch quote := s.rune(); quote {
	case '`':
		for {
			r := s.needRune()
			if r == quote || s.err != nil {
				return string(s.buf)
			}
			s.buf = utf8.AppendRune(s.buf, r)
		}
	case '"':
		s.buf = append(s.buf, '"')
		for s.err == nil {
			r := s.needRune()
			s.buf = utf8.AppendRune(s.buf, r)
			if r == '"' {
				break
			}
			if r == '\\' {
				s.buf = utf8.AppendRune(s.buf, s.needRune())
			}
		}
		if s.err != nil {
			return ""
		}
		text, err := strconv.Unquote(string(s.buf))
		if err != nil {
			s.failWith(err)
		}
		return text
	}
	s.fail("expected quoted string")
	return ""
}

func hexValue(r rune) (value int, ok bool) {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0'), true
	case r >= 'a' && r <= 'f':
		return int(r-'a') + 10, true
	case r >= 'A' && r <= 'F':
		return int(r-'A') + 10, true
	}
	return 0, false
}

// hex reads pairs of hexadecimal digits.
func (s *ss) hex() string {
	s.notEOF()
	for {
		r := s.rune()
		if r == eof {
			break
		}
		high, ok := hexValue(r)
		if !ok {
			s.UnreadRune()
			break
		}
		low, ok := hexValue(s.needRune())
		if !ok {
			s.fail("illegal hex digit")
			return ""
		}
		s.buf = append(s.buf, byte(high<<4|low))
	}
	if len(s.buf) == 0 {
		s.fail("no hex data for %x string")
	}
	return string(s.buf)
}
