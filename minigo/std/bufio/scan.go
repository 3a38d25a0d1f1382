package bufio

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

const (
	// MaxScanTokenSize is the size of the buffer a Scanner makes for a token, and so what limits it.
	MaxScanTokenSize = 64 * 1024

	firstScanBuffer = 4096
)

// Errors of a Scanner.
var (
	ErrTooLong         = errors.New("bufio.Scanner: token too long")
	ErrNegativeAdvance = errors.New("bufio.Scanner: SplitFunc returns negative advance count")
	ErrAdvanceTooFar   = errors.New("bufio.Scanner: SplitFunc returns advance count beyond input")
	ErrBadReadCount    = errors.New("bufio.Scanner: Read returned impossible count")
)

// ErrFinalToken, returned by a SplitFunc, says that the token with it, if it is not nil, is the last one.
var ErrFinalToken = errors.New("final token")

// A SplitFunc finds the first token in data. It returns how far to advance and the token; a nil token asks for more data,
// unless data is at the end of the input.
type SplitFunc func(data []byte, atEOF bool) (advance int, token []byte, err error)

// A Scanner reads tokens, lines unless Split says otherwise. buf[start:end] is what was read but not yet split.
type Scanner struct {
	r          io.Reader
	split      SplitFunc
	limit      int // of the buffer
	token      []byte
	buf        []byte
	start, end int
	err        error
	empties    int // empty tokens in a row
	started    bool
	done       bool
}

// NewScanner returns a Scanner for r.
func NewScanner(r io.Reader) *Scanner {
	return &Scanner{r: r, split: ScanLines, limit: MaxScanTokenSize}
}

// Err returns the first error that was not io.EOF.
func (s *Scanner) Err() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

// Bytes returns the last token; it is valid until the next Scan.
func (s *Scanner) Bytes() []byte { return s.token }

// Text returns the last token as a string.
func (s *Scanner) Text() string { return string(s.token) }

// Scan goes on to the next token, and reports whether there was one.
func (s *Scanner) Scan() bool {
	if s.done {
		return false
	}
	s.started = true
	for {
		if s.end > s.start || s.err != nil {
			if found, stop := s.next(); stop {
				return found
			}
		}
		if s.err != nil {
			s.start, s.end = 0, 0
			s.token = nil
			return false
		}
		if !s.makeRoom() {
			s.token = nil
			s.fail(ErrTooLong)
			return false
		}
		s.read()
	}
}

// next splits off a token. stop tells Scan to return, with found.
func (s *Scanner) next() (found, stop bool) {
	advance, token, err := s.split(s.buf[s.start:s.end], s.err != nil)
	if err != nil {
		if err == ErrFinalToken {
			s.token = token
			s.done = true
			return token != nil, true
		}
		s.fail(err)
		return false, true
	}
	if advance < 0 {
		s.fail(ErrNegativeAdvance)
		return false, true
	}
	if advance > s.end-s.start {
		s.fail(ErrAdvanceTooFar)
		return false, true
	}
	s.start += advance
	s.token = token
	if token == nil {
		return false, false
	}
	if s.err == nil || advance > 0 {
		s.empties = 0
	} else {
		s.empties++
		if s.empties > maxIdleReads {
			panic("bufio.Scan: too many empty tokens without progressing")
		}
	}
	return true, true
}

// fail notes an error unless there is one already; the end of the input is none.
func (s *Scanner) fail(err error) {
	if s.err == nil || s.err == io.EOF {
		s.err = err
	}
}

// makeRoom moves the unsplit data to the front or takes a longer buffer; false when the limit is reached.
func (s *Scanner) makeRoom() bool {
	if s.start > 0 && (s.end == len(s.buf) || s.start > len(s.buf)/2) {
		copy(s.buf, s.buf[s.start:s.end])
		s.end -= s.start
		s.start = 0
	}
	if s.end < len(s.buf) {
		return true
	}
	if len(s.buf) >= s.limit || len(s.buf) > int(^uint(0)>>1)/2 {
		return false
	}
	size := min(max(2*len(s.buf), firstScanBuffer), s.limit)
	longer := make([]byte, size)
	copy(longer, s.buf[s.start:s.end])
	s.buf = longer
	s.end -= s.start
	s.start = 0
	return true
}

// read reads until there is data or an error.
func (s *Scanner) read() {
	for range maxIdleReads {
		n, err := s.r.Read(s.buf[s.end:])
		if n < 0 || n > len(s.buf)-s.end {
			s.fail(ErrBadReadCount)
			return
		}
		s.end += n
		if err != nil {
			s.fail(err)
			return
		}
		if n > 0 {
			s.empties = 0
			return
		}
	}
	s.fail(io.ErrNoProgress)
}

// Buffer sets the first buffer and the size to which it may grow.
func (s *Scanner) Buffer(buf []byte, max int) {
	if s.started {
		panic("Buffer called after Scan")
	}
	s.buf = buf[:cap(buf)]
	s.limit = max
}

// Split sets what finds the tokens.
func (s *Scanner) Split(split SplitFunc) {
	if s.started {
		panic("Split called after Scan")
	}
	s.split = split
}

// ScanBytes makes every byte a token.
func ScanBytes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 {
		return 0, nil, nil
	}
	return 1, data[:1], nil
}

var replacement = []byte(string(utf8.RuneError))

// ScanRunes makes every rune a token; what is not UTF-8 becomes U+FFFD.
func ScanRunes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 {
		return 0, nil, nil
	}
	_, size := utf8.DecodeRune(data)
	switch {
	case data[0] < utf8.RuneSelf || size > 1:
		return size, data[:size], nil
	case !atEOF && !utf8.FullRune(data):
		return 0, nil, nil
	}
	return 1, replacement, nil
}

// ScanLines makes every line a token, without its end and a carriage return before it.
func ScanLines(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 {
		return 0, nil, nil
	}
	end := bytes.IndexByte(data, '\n')
	advance = end + 1
	if end < 0 {
		if !atEOF {
			return 0, nil, nil
		}
		end, advance = len(data), len(data)
	}
	if end > 0 && data[end-1] == '\r' {
		end--
	}
	return advance, data[:end], nil
}

// isSpace reports whether r is white space of Unicode.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\v', '\f', '\r', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return r >= 0x2000 && r <= 0x200a
}

// ScanWords makes every run of what is not white space a token.
func ScanWords(data []byte, atEOF bool) (advance int, token []byte, err error) {
	start := -1
	for i := 0; i < len(data); {
		r, size := rune(data[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(data[i:])
		}
		space := isSpace(r)
		if !space && start < 0 {
			start = i
		} else if space && start >= 0 {
			return i + size, data[start:i], nil
		}
		i += size
	}
	if start < 0 {
		start = len(data)
	} else if atEOF {
		return len(data), data[start:], nil
	}
	return start, nil, nil
}
