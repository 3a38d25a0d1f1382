// Package html escapes text for HTML, and takes such text back.
package html

import (
	"strings"
	"sync"
	"unicode/utf8"
)

const special = `&'<>"`

// EscapeString escapes <, >, &, ' and ".
func EscapeString(s string) string {
	i := strings.IndexAny(s, special)
	if i < 0 {
		return s
	}
	var b strings.Builder
	for i >= 0 {
		b.WriteString(s[:i])
		switch s[i] {
		case '&':
			b.WriteString("&amp;")
		case '\'':
			b.WriteString("&#39;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '"':
			b.WriteString("&#34;")
		}
		s = s[i+1:]
		i = strings.IndexAny(s, special)
	}
	b.WriteString(s)
	return b.String()
}

// longestBare is the length of the longest name that needs no semicolon.
const longestBare = len("Atilde")

// entityTable returns the text of each name, the semicolon included.
var entityTable = sync.OnceValue(func() map[string]string {
	table := make(map[string]string, 2300)
	for rest := entities; rest != ""; {
		var name, text string
		name, rest, _ = strings.Cut(rest, " ")
		text, rest, _ = strings.Cut(rest, " ")
		table[name] = text
	}
	return table
})

// windows1252 holds what the numbers 0x80 to 0x9F stand for.
const windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
	"\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178"

// UnescapeString replaces all character references by what they stand for.
func UnescapeString(s string) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	for i >= 0 {
		b.WriteString(s[:i])
		text, n := unescape(s[i:])
		b.WriteString(text)
		s = s[i+n:]
		i = strings.IndexByte(s, '&')
	}
	b.WriteString(s)
	return b.String()
}

// unescape returns the text of the reference that s, which begins with '&', begins with, and its length in s.
func unescape(s string) (text string, n int) {
	if len(s) > 1 && s[1] == '#' {
		return unescapeNumber(s)
	}
	i := 1
	for i < len(s) && isAlphanumeric(s[i]) {
		i++
	}
	name := s[1:i]
	if i < len(s) && s[i] == ';' {
		i++
	}
	if name == "" {
		return s[:i], i
	}
	table := entityTable()
	if text, ok := table[s[1:i]]; ok {
		return text, i
	}
	for j := min(len(s[1:i])-1, longestBare); j > 1; j-- {
		if text, ok := table[s[1:1+j]]; ok {
			return text, 1 + j
		}
	}
	return s[:i], i
}

func isAlphanumeric(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func unescapeNumber(s string) (text string, n int) {
	if len(s) <= 3 {
		return s[:1], 1
	}
	i, base := 2, rune(10)
	if s[i] == 'x' || s[i] == 'X' {
		i, base = 3, 16
	}
	r := rune(0)
	for i < len(s) {
		c := s[i]
		switch {
		case '0' <= c && c <= '9':
			r = base*r + rune(c-'0')
		case base == 16 && 'a' <= c && c <= 'f':
			r = base*r + rune(c-'a'+10)
		case base == 16 && 'A' <= c && c <= 'F':
			r = base*r + rune(c-'A'+10)
		default:
			goto done
		}
		i++
	}
done:
	if i < len(s) && s[i] == ';' {
		i++
	}
	if i <= 3 { // as Go has it, one digit without a semicolon is no number, and "&#x;" is one
		return s[:1], 1
	}
	switch {
	case 0x80 <= r && r <= 0x9F:
		r = []rune(windows1252)[r-0x80]
	case r == 0 || 0xD800 <= r && r <= 0xDFFF || r > utf8.MaxRune:
		r = utf8.RuneError
	}
	return string(r), i
}
