// Package strings searches, splits and builds UTF-8 strings.
//
// Functions without a body are done by the machine. What calls back into the program, such as Map, is written in Go.
package strings

import "unicode/utf8"

// Compare returns -1, 0 or +1 as a is less than, equal to or greater than b.
func Compare(a, b string) int

// Contains reports whether substr is in s.
func Contains(s, substr string) bool

// ContainsAny reports whether any rune of chars is in s.
func ContainsAny(s, chars string) bool

// ContainsRune reports whether r is in s.
func ContainsRune(s string, r rune) bool

// ContainsFunc reports whether f holds for a rune of s.
func ContainsFunc(s string, f func(rune) bool) bool { return IndexFunc(s, f) >= 0 }

// Count returns how often substr occurs in s without overlaps; 1 + the number of runes when substr is empty.
func Count(s, substr string) int

// EqualFold reports whether s and t are equal under simple case folding.
func EqualFold(s, t string) bool

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix string) bool

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix string) bool

// Index returns where substr first occurs in s, or -1.
func Index(s, substr string) int

// IndexAny returns where a rune of chars first occurs in s, or -1.
func IndexAny(s, chars string) int

// IndexByte returns where c first occurs in s, or -1.
func IndexByte(s string, c byte) int

// IndexRune returns where r first occurs in s, or -1; RuneError is found at the first byte that is not valid, too.
func IndexRune(s string, r rune) int

// IndexFunc returns where the first rune is for which f holds, or -1.
func IndexFunc(s string, f func(rune) bool) int {
	for i, r := range s {
		if f(r) {
			return i
		}
	}
	return -1
}

// LastIndex returns where substr last occurs in s, or -1.
func LastIndex(s, substr string) int

// LastIndexAny returns where a rune of chars last occurs in s, or -1.
func LastIndexAny(s, chars string) int

// LastIndexByte returns where c last occurs in s, or -1.
func LastIndexByte(s string, c byte) int

// LastIndexFunc returns where the last rune is for which f holds, or -1.
func LastIndexFunc(s string, f func(rune) bool) int {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
		if f(r) {
			return len(s)
		}
	}
	return -1
}

// Cut returns what is before and after the first sep in s, and whether there is one; else s and "".
func Cut(s, sep string) (before, after string, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// CutLast returns what is before and after the last sep in s, and whether there is one; else s and "".
func CutLast(s, sep string) (before, after string, found bool) {
	if i := LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// CutPrefix returns s without prefix, and whether it began with it.
func CutPrefix(s, prefix string) (after string, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix, and whether it ended with it.
func CutSuffix(s, suffix string) (before string, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}
