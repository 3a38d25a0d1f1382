package strings

import (
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// str makes a string of bytes that nobody will change.
func str(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// Clone returns a copy of s in memory of its own.
func Clone(s string) string {
	if s == "" {
		return ""
	}
	return str([]byte(s))
}

// Map returns s with each rune replaced by what mapping gives, or dropped when that is negative.
func Map(mapping func(rune) rune, s string) string {
	// As long as nothing changes nothing is copied: b is nil.
	var b []byte
	for i, c := range s {
		r := mapping(c)
		if b == nil {
			if r == c && (c != utf8.RuneError || HasPrefix(s[i:], "\uFFFD")) {
				continue
			}
			b = append(make([]byte, 0, len(s)+utf8.UTFMax), s[:i]...)
		}
		if r >= 0 {
			b = utf8.AppendRune(b, r)
		}
	}
	if b == nil {
		return s
	}
	return str(b)
}

// toCase maps every rune of s to a case of package unicode.
func toCase(s string, to int) string

// ToUpper returns s with all letters in upper case.
func ToUpper(s string) string { return toCase(s, unicode.UpperCase) }

// ToLower returns s with all letters in lower case.
func ToLower(s string) string { return toCase(s, unicode.LowerCase) }

// ToTitle returns s with all letters in title case.
func ToTitle(s string) string { return toCase(s, unicode.TitleCase) }

// ToUpperSpecial is ToUpper with the mapping c.
func ToUpperSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToUpper, s) }

// ToLowerSpecial is ToLower with the mapping c.
func ToLowerSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToLower, s) }

// ToTitleSpecial is ToTitle with the mapping c.
func ToTitleSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToTitle, s) }

// Title returns s with the first letter of each word in title case; only white space and ASCII punctuation end a word.
func Title(s string) string {
	inWord := false
	return Map(func(r rune) rune {
		if !inWord {
			inWord = continuesWord(r)
			return unicode.ToTitle(r)
		}
		inWord = continuesWord(r)
		return r
	}, s)
}

func continuesWord(r rune) bool {
	if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' {
		return true
	}
	return r >= utf8.RuneSelf && !unicode.IsSpace(r)
}

// ToValidUTF8 returns s with each run of bytes that are not valid UTF-8 replaced.
func ToValidUTF8(s, replacement string) string

// repeat is Repeat of a product that is known to fit.
func repeat(s string, count int) string

// Repeat returns count copies of s.
func Repeat(s string, count int) string {
	if count < 0 {
		panic("strings: negative Repeat count")
	}
	if len(s) > 0 && count > maxInt/len(s) {
		panic("strings: Repeat output length overflow")
	}
	return repeat(s, count)
}

const maxInt = int(^uint(0) >> 1)

// Replace returns s with the first n of old replaced by new, all if n < 0. An empty old is found before each rune and at the end.
func Replace(s, old, new string, n int) string

// ReplaceAll returns s with every old replaced by new.
func ReplaceAll(s, old, new string) string { return Replace(s, old, new, -1) }
