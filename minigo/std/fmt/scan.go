package fmt

import (
	"errors"
	"io"
	"os"
	"unicode/utf8"
)

// ScanState is what a Scanner sees of the scan it serves.
type ScanState interface {
	// ReadRune reads the next rune of the operand; it returns io.EOF at its end.
	ReadRune() (r rune, size int, err error)
	// UnreadRune puts the last rune back.
	UnreadRune() error
	// SkipSpace skips white space, and newlines if the scan takes them for such.
	SkipSpace()
	// Token skips space, if asked, and returns the runes for which f holds, or which are no space if f is nil. The
	// bytes are valid until the next call.
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	// Width returns the width and whether it was given.
	Width() (wid int, ok bool)
	// Read is there for io.Reader alone, and fails.
	Read(buf []byte) (n int, err error)
}

// Scanner is implemented by values that scan themselves.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

// Scan reads operands from standard input, separated by space; newlines count as space.
func Scan(a ...any) (n int, err error) { return Fscan(os.Stdin, a...) }

// Scanln is Scan, but stops at a newline, which must follow the last operand.
func Scanln(a ...any) (n int, err error) { return Fscanln(os.Stdin, a...) }

// Scanf reads operands from standard input as a format tells.
func Scanf(format string, a ...any) (n int, err error) { return Fscanf(os.Stdin, format, a...) }

// Sscan reads operands from str, separated by space; newlines count as space.
func Sscan(str string, a ...any) (n int, err error) {
	s := ss{rs: &stringRunes{s: str}, limit: noLimit, width: noLimit, nlIsSpace: true}
	return s.scan(a)
}

// Sscanln is Sscan, but stops at a newline, which must follow the last operand.
func Sscanln(str string, a ...any) (n int, err error) {
	s := ss{rs: &stringRunes{s: str}, limit: noLimit, width: noLimit, nlIsEnd: true}
	return s.scan(a)
}

// Sscanf reads operands from str as a format tells.
func Sscanf(str string, format string, a ...any) (n int, err error) {
	s := ss{rs: &stringRunes{s: str}, limit: noLimit, width: noLimit}
	return s.scanf(format, a)
}

// Fscan reads operands from r, separated by space; newlines count as space.
func Fscan(r io.Reader, a ...any) (n int, err error) {
	s := ss{rs: runes(r), limit: noLimit, width: noLimit, nlIsSpace: true}
	return s.scan(a)
}

// Fscanln is Fscan, but stops at a newline, which must follow the last operand.
func Fscanln(r io.Reader, a ...any) (n int, err error) {
	s := ss{rs: runes(r), limit: noLimit, width: noLimit, nlIsEnd: true}
	return s.scan(a)
}

// Fscanf reads operands from r as a format tells.
func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	s := ss{rs: runes(r), limit: noLimit, width: noLimit}
	return s.scanf(format, a)
}

const (
	noLimit = 1 << 30
	eof     = -1
)

// An ss is the state of one scan. Once err is set, no more is read: rune returns eof, and results are not stored.
type ss struct {
	rs        io.RuneScanner
	buf       []byte // the token
	count     int    // runes read
	limit     int    // count at which the operand's width is used up
	width     int    // of the directive
	atEOF     bool
	nlIsSpace bool // newlines are space
	nlIsEnd   bool // a newline ends the scan
	err       error
}

func (s *ss) fail(text string) { s.failWith(errors.New(text)) }

func (s *ss) failWith(err error) {
	if s.err == nil {
		s.err = err
	}
}

// Read implements ScanState.
func (s *ss) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

// ReadRune implements ScanState.
func (s *ss) ReadRune() (r rune, size int, err error) {
	if s.atEOF || s.count >= s.limit {
		return 0, 0, io.EOF
	}
	r, size, err = s.rs.ReadRune()
	if err == nil {
		s.count++
		s.atEOF = s.nlIsEnd && r == '\n'
	} else if err == io.EOF {
		s.atEOF = true
	}
	return r, size, err
}

// UnreadRune implements ScanState.
func (s *ss) UnreadRune() error {
	s.rs.UnreadRune()
	s.atEOF = false
	s.count--
	return nil
}

// Width implements ScanState.
func (s *ss) Width() (wid int, ok bool) {
	if s.width == noLimit {
		return 0, false
	}
	return s.width, true
}

// Token implements ScanState.
func (s *ss) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	if f == nil {
		f = notSpace
	}
	s.buf = s.buf[:0]
	token = s.token(skipSpace, f)
	err, s.err = s.err, nil
	return token, err
}

// rune reads a rune, eof at the end of the operand or after an error.
func (s *ss) rune() rune {
	if s.err != nil {
		return eof
	}
	r, _, err := s.ReadRune()
	if err == nil {
		return r
	}
	if err != io.EOF {
		s.failWith(err)
	}
	return eof
}

// needRune reads a rune that has to be there.
func (s *ss) needRune() rune {
	r := s.rune()
	if r == eof {
		s.failWith(io.ErrUnexpectedEOF)
	}
	return r
}

// notEOF fails when there is nothing more to read.
func (s *ss) notEOF() {
	if s.rune() == eof {
		s.failWith(io.EOF)
		return
	}
	s.UnreadRune()
}

// A scanPanic takes the error of a ScanState out of a Scan method, which SkipSpace cannot return it to.
type scanPanic struct{ err error }

// SkipSpace implements ScanState.
func (s *ss) SkipSpace() {
	s.skipSpace()
	if s.err != nil {
		panic(scanPanic{s.err})
	}
}

func (s *ss) skipSpace() {
	for {
		r := s.rune()
		switch {
		case r == eof:
			return
		case r == '\r' && s.peek('\n'):
		case r == '\n':
			if !s.nlIsSpace {
				s.fail("unexpected newline")
				return
			}
		case !isSpace(r):
			s.UnreadRune()
			return
		}
	}
}

// peek reports whether the next rune is r.
func (s *ss) peek(r rune) bool {
	next := s.rune()
	if next != eof {
		s.UnreadRune()
	}
	return next == r
}

// token reads the runes for which f holds.
func (s *ss) token(skipSpace bool, f func(rune) bool) []byte {
	if skipSpace {
		s.skipSpace()
	}
	for {
		r := s.rune()
		if r == eof {
			return s.buf
		}
		if !f(r) {
			s.UnreadRune()
			return s.buf
		}
		s.buf = utf8.AppendRune(s.buf, r)
	}
}

// accept adds the next rune to the token if it is one of those in the set.
func (s *ss) accept(set string) bool {
	r := s.rune()
	if r == eof {
		return false
	}
	for i := range len(set) {
		if rune(set[i]) == r {
			s.buf = append(s.buf, byte(r))
			return true
		}
	}
	s.UnreadRune()
	return false
}

func (s *ss) acceptAll(set string) {
	for s.accept(set) {
	}
}

func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\v', '\f', '\r', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return r >= 0x2000 && r <= 0x200a
}

func notSpace(r rune) bool { return !isSpace(r) }

// scan reads operands by %v.
func (s *ss) scan(a []any) (n int, err error) {
	for _, arg := range a {
		s.operand('v', arg)
		if s.err != nil {
			return n, s.err
		}
		n++
	}
	for s.nlIsEnd {
		r := s.rune()
		if r == '\n' || r == eof {
			break
		}
		if !isSpace(r) {
			s.fail("expected newline")
		}
	}
	return n, s.err
}

// scanf reads operands by a format.
func (s *ss) scanf(format string, a []any) (n int, err error) {
	for i := 0; i < len(format) && s.err == nil; {
		advance, matched := s.match(format[i:])
		if matched {
			i += advance
		} else if format[i] != '%' {
			s.fail("input does not match format")
		}
		if s.err != nil || i == len(format) {
			break
		}
		i++
		s.width = noLimit
		if w, end := scanWidth(format, i); end > i {
			s.width, i = w, end
		}
		verb, size := utf8.DecodeRuneInString(format[i:])
		directive := format[i:]
		i += size
		if verb != 'c' {
			s.skipSpace()
		}
		if verb == '%' {
			s.skipSpace()
			s.notEOF()
			if !s.accept("%") {
				s.fail("missing literal %")
			}
			continue
		}
		if s.err != nil {
			break
		}
		s.limit = min(s.count+s.width, noLimit)
		if n >= len(a) {
			s.fail("too few operands for format '%" + directive + "'")
			break
		}
		s.operand(verb, a[n])
		if s.err == nil {
			n++
		}
		s.limit = noLimit
	}
	if s.err == nil && n < len(a) {
		s.fail("too many operands")
	}
	return n, s.err
}

// scanWidth returns the number at format[i:] and where it ends; the last byte of a format is a verb, even if a digit.
func scanWidth(format string, i int) (width, end int) {
	for ; i < len(format)-1 && format[i] >= '0' && format[i] <= '9'; i++ {
		if width > 1e6 {
			return noLimit, len(format) - 1
		}
		width = width*10 + int(format[i]-'0')
	}
	return width, i
}

// match reads input that matches the format up to its first directive, and returns how much of the format that is, or
// that the input was different. A format that begins with %% may still be matched as a directive, with space before.
func (s *ss) match(format string) (used int, matched bool) {
	for used < len(format) && s.err == nil {
		c, size := utf8.DecodeRuneInString(format[used:])
		if isSpace(c) {
			used += s.matchSpace(format[used:])
			continue
		}
		if c == '%' {
			if used+1 == len(format) {
				s.fail("missing verb: % at end of format string")
				return 0, false
			}
			if format[used+1] != '%' {
				return used, true
			}
			used++
		}
		if r := s.needRune(); r != c {
			if s.err == nil {
				s.UnreadRune()
			}
			return 0, false
		}
		used += size
	}
	return used, true
}

// matchSpace reads input for the run of space at the beginning of the format, and returns its length. Every newline of
// the run stands for space and a newline, or the end of the input; space behind the last newline stands for any space but
// newlines, of which there must be some if the run has no newline.
func (s *ss) matchSpace(format string) int {
	newlines, trailing, n := 0, false, 0
	for n < len(format) {
		c, size := utf8.DecodeRuneInString(format[n:])
		if !isSpace(c) {
			break
		}
		n += size
		trailing = c != '\n'
		if !trailing {
			newlines++
		}
	}
	for range newlines {
		r := s.rune()
		for isSpace(r) && r != '\n' {
			r = s.rune()
		}
		if r != '\n' && r != eof {
			s.fail("newline in format does not match input")
		}
	}
	if trailing {
		r := s.rune()
		if newlines == 0 {
			if r == '\n' {
				s.fail("newline in input does not match format")
			} else if !isSpace(r) && r != eof {
				s.fail("expected space in input to match format")
			}
		}
		for isSpace(r) && r != '\n' {
			r = s.rune()
		}
		if r != eof && s.err == nil {
			s.UnreadRune()
		}
	}
	return n
}
