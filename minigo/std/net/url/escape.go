package url

import (
	"strconv"
	"strings"
)

// A part of a URL decides what must be escaped in it.
type part int

const (
	inPath part = iota
	inSegment
	inHost
	inZone
	inUser
	inQuery
	inFragment
)

// An EscapeError is an escape that is none.
type EscapeError string

func (e EscapeError) Error() string { return "invalid URL escape " + strconv.Quote(string(e)) }

// An InvalidHostError is a character that a host can't have.
type InvalidHostError string

func (e InvalidHostError) Error() string {
	return "invalid character " + strconv.Quote(string(e)) + " in host name"
}

func isHex(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f' }

func fromHex(c byte) byte {
	if c <= '9' {
		return c - '0'
	}
	return c|0x20 - 'a' + 10
}

// mustEscape reports whether a byte can't stand for itself.
func mustEscape(c byte, where part) bool {
	if 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' {
		return false
	}
	if (where == inHost || where == inZone) && strings.IndexByte("!$&'()*+,;=:[]<>\"", c) >= 0 {
		return false
	}
	switch c {
	case '-', '_', '.', '~':
		return false
	case '$', '&', '+', ',', '/', ':', ';', '=', '?', '@':
		switch where {
		case inPath:
			return c == '?' || c == ':' && false
		case inSegment:
			return c == '/' || c == ';' || c == ',' || c == '?'
		case inUser:
			return c == '@' || c == '/' || c == '?' || c == ':'
		case inFragment:
			return false
		}
		return true
	}
	return where != inFragment || strings.IndexByte("!()*", c) < 0
}

func escape(s string, where part) string {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' && where == inQuery:
			b.WriteByte('+')
		case mustEscape(c, where):
			const digits = "0123456789ABCDEF"
			b.WriteByte('%')
			b.WriteByte(digits[c>>4])
			b.WriteByte(digits[c&15])
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func unescape(s string, where part) (string, error) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '%':
			if i+2 >= len(s) || !isHex(s[i+1]) || !isHex(s[i+2]) {
				return "", EscapeError(s[i:min(i+3, len(s))])
			}
			value := fromHex(s[i+1])<<4 | fromHex(s[i+2])
			// A host has escapes for what is not ASCII, and zones for what a host could have.
			if where == inHost && value < 0x80 && s[i:i+3] != "%25" {
				return "", EscapeError(s[i : i+3])
			}
			if where == inZone && s[i:i+3] != "%25" && value != ' ' && mustEscape(value, inHost) {
				return "", EscapeError(s[i : i+3])
			}
			b.WriteByte(value)
			i += 2
		case c == '+' && where == inQuery:
			b.WriteByte(' ')
		case (where == inHost || where == inZone) && c < 0x80 && mustEscape(c, where):
			return "", InvalidHostError(s[i : i+1])
		default:
			b.WriteByte(c)
		}
	}
	return b.String(), nil
}

// QueryEscape returns s as it can stand in a query.
func QueryEscape(s string) string { return escape(s, inQuery) }

// QueryUnescape is the inverse of QueryEscape.
func QueryUnescape(s string) (string, error) { return unescape(s, inQuery) }

// PathEscape returns s as it can be a segment of a path.
func PathEscape(s string) string { return escape(s, inSegment) }

// PathUnescape is the inverse of PathEscape.
func PathUnescape(s string) (string, error) { return unescape(s, inSegment) }
