package json

import (
	"strconv"
	"unicode/utf8"
)

const maxDepth = 10000

// A scanner checks JSON text from pos on.
type scanner struct {
	data []byte
	pos  int
}

const endOfInput = "unexpected end of JSON input"

// end is the error of text that stops too early.
func (s *scanner) end(offset int) *SyntaxError { return &SyntaxError{endOfInput, int64(offset)} }

// bad is the error of the character at pos.
func (s *scanner) bad(where string) *SyntaxError {
	if s.pos >= len(s.data) {
		return s.end(len(s.data))
	}
	c, size := utf8.DecodeRune(s.data[s.pos:])
	return &SyntaxError{"invalid character " + strconv.QuoteRune(c) + " " + where, int64(s.pos + size)}
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// space goes on to the next character that is none, and returns it, or 0 at the end.
func (s *scanner) space() byte {
	for s.pos < len(s.data) {
		c := s.data[s.pos]
		if !isSpace(c) {
			return c
		}
		s.pos++
	}
	return 0
}

// all checks that data is one value.
func (s *scanner) all() *SyntaxError {
	if err := s.value(0); err != nil {
		return err
	}
	s.space()
	if s.pos < len(s.data) {
		return s.bad("after top-level value")
	}
	return nil
}

// value goes to the end of a value.
func (s *scanner) value(depth int) *SyntaxError {
	switch c := s.space(); {
	case c == '{':
		return s.object(depth + 1)
	case c == '[':
		return s.array(depth + 1)
	case c == '"':
		return s.str()
	case c == 't':
		return s.literal("true")
	case c == 'f':
		return s.literal("false")
	case c == 'n':
		return s.literal("null")
	case c == '-' || isDigit(c):
		return s.number()
	}
	return s.bad("looking for beginning of value")
}

func (s *scanner) tooDeep(depth int) *SyntaxError {
	if depth <= maxDepth {
		return nil
	}
	return &SyntaxError{"exceeded max depth", int64(s.pos + 1)}
}

func (s *scanner) object(depth int) *SyntaxError {
	if err := s.tooDeep(depth); err != nil {
		return err
	}
	s.pos++
	if s.space() == '}' {
		s.pos++
		return nil
	}
	for {
		if s.space() != '"' {
			return s.bad("looking for beginning of object key string")
		}
		if err := s.str(); err != nil {
			return err
		}
		if s.space() != ':' {
			return s.bad("after object key")
		}
		s.pos++
		if err := s.value(depth); err != nil {
			return err
		}
		switch s.space() {
		case ',':
			s.pos++
		case '}':
			s.pos++
			return nil
		default:
			return s.bad("after object key:value pair")
		}
	}
}

func (s *scanner) array(depth int) *SyntaxError {
	if err := s.tooDeep(depth); err != nil {
		return err
	}
	s.pos++
	if s.space() == ']' {
		s.pos++
		return nil
	}
	for {
		if err := s.value(depth); err != nil {
			return err
		}
		switch s.space() {
		case ',':
			s.pos++
		case ']':
			s.pos++
			return nil
		default:
			return s.bad("after array element")
		}
	}
}

func (s *scanner) literal(word string) *SyntaxError {
	for i := range len(word) {
		if s.pos >= len(s.data) || s.data[s.pos] != word[i] {
			return s.bad("in literal " + word + " (expecting " + strconv.QuoteRune(rune(word[i])) + ")")
		}
		s.pos++
	}
	return nil
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// digits goes over one or more digits.
func (s *scanner) digits(start int) *SyntaxError {
	if s.pos >= len(s.data) {
		return s.end(start)
	}
	if !isDigit(s.data[s.pos]) {
		return s.bad("in numeric literal")
	}
	for s.pos < len(s.data) && isDigit(s.data[s.pos]) {
		s.pos++
	}
	return nil
}

func (s *scanner) number() *SyntaxError {
	start := s.pos
	if s.data[s.pos] == '-' {
		s.pos++
	}
	if s.pos < len(s.data) && s.data[s.pos] == '0' {
		s.pos++
	} else if err := s.digits(start); err != nil {
		return err
	}
	if s.pos < len(s.data) && s.data[s.pos] == '.' {
		s.pos++
		if err := s.digits(start); err != nil {
			return err
		}
	}
	if s.pos < len(s.data) && s.data[s.pos]|0x20 == 'e' {
		s.pos++
		if s.pos < len(s.data) && (s.data[s.pos] == '+' || s.data[s.pos] == '-') {
			s.pos++
		}
		return s.digits(start)
	}
	return nil
}

func (s *scanner) str() *SyntaxError {
	s.pos++
	for s.pos < len(s.data) {
		switch c := s.data[s.pos]; {
		case c == '"':
			s.pos++
			return nil
		case c == '\\':
			if err := s.escape(); err != nil {
				return err
			}
		case c < ' ':
			return s.bad("in string")
		default:
			s.pos++
		}
	}
	return s.end(len(s.data))
}

func isHex(c byte) bool { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }

func (s *scanner) escape() *SyntaxError {
	start := s.pos
	if start+1 >= len(s.data) {
		return s.end(start)
	}
	n := 2
	ok := false
	switch s.data[start+1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		ok = true
	case 'u':
		for ok = true; n < 6 && ok; n++ {
			if start+n >= len(s.data) {
				return s.end(start)
			}
			ok = isHex(s.data[start+n])
		}
		n = min(6, len(s.data)-start)
	}
	if !ok {
		return &SyntaxError{"invalid escape sequence `" + string(s.data[start:start+n]) + "` in string", int64(start + n)}
	}
	s.pos += n
	return nil
}

// Valid reports whether data is one JSON value.
func Valid(data []byte) bool {
	s := scanner{data: data}
	return s.all() == nil
}

// isNumber reports whether text is a JSON number.
func isNumber(text string) bool {
	s := scanner{data: []byte(text)}
	return text != "" && (text[0] == '-' || isDigit(text[0])) && s.number() == nil && s.pos == len(text)
}
