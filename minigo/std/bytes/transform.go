package bytes

import (
	"unicode"
	"unicode/utf8"
)

// Clone returns a copy of b; nil for nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

// Runes returns the runes of s.
func Runes(s []byte) []rune

// Map returns a copy of s with each rune replaced by what mapping gives, or dropped when that is negative.
func Map(mapping func(r rune) rune, s []byte) []byte {
	b := make([]byte, 0, len(s))
	for len(s) > 0 {
		c, size := utf8.DecodeRune(s)
		s = s[size:]
		if r := mapping(c); r >= 0 {
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

// toCase maps every rune of s to a case of package unicode.
func toCase(s []byte, to int) []byte

// ToUpper returns a copy of s with all letters in upper case.
func ToUpper(s []byte) []byte { return toCase(s, unicode.UpperCase) }

// ToLower returns a copy of s with all letters in lower case.
func ToLower(s []byte) []byte { return toCase(s, unicode.LowerCase) }

// ToTitle returns a copy of s with all letters in title case.
func ToTitle(s []byte) []byte { return toCase(s, unicode.TitleCase) }

// ToUpperSpecial is ToUpper with the mapping c.
func ToUpperSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToUpper, s) }

// ToLowerSpecial is ToLower with the mapping c.
func ToLowerSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToLower, s) }

// ToTitleSpecial is ToTitle with the mapping c.
func ToTitleSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToTitle, s) }

// Title returns a copy of s with the first letter of each word in title case; only white space and ASCII punctuation end a word.
func Title(s []byte) []byte {
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

// ToValidUTF8 returns a copy of s with each run of bytes that are not valid UTF-8 replaced.
func ToValidUTF8(s, replacement []byte) []byte

// repeat is Repeat of a product that is known to fit.
func repeat(b []byte, count int) []byte

// Repeat returns count copies of b in new memory.
func Repeat(b []byte, count int) []byte {
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	if len(b) > 0 && count > maxInt/len(b) {
		panic("bytes: Repeat output length overflow")
	}
	return repeat(b, count)
}

const maxInt = int(^uint(0) >> 1)

// replace is Replace, but nil when there is nothing to replace.
func replace(s, old, new []byte, n int) []byte

// Replace returns a copy of s with the first n of old replaced by new, all if n < 0. An empty old is found before each rune and at the end.
func Replace(s, old, new []byte, n int) []byte {
	if replaced := replace(s, old, new, n); replaced != nil {
		return replaced
	}
	return append([]byte(nil), s...)
}

// ReplaceAll returns a copy of s with every old replaced by new.
func ReplaceAll(s, old, new []byte) []byte { return Replace(s, old, new, -1) }
