// Package bytes does for byte slices what package strings does for strings.
//
// Functions without a body are done by the machine, by the same code as their namesakes in strings.
package bytes

import "unicode/utf8"

// Equal reports whether a and b have the same bytes; nil is empty.
func Equal(a, b []byte) bool

// Compare returns -1, 0 or +1 as a is less than, equal to or greater than b.
func Compare(a, b []byte) int

// Contains reports whether subslice is in b.
func Contains(b, subslice []byte) bool

// ContainsAny reports whether any rune of chars is in b.
func ContainsAny(b []byte, chars string) bool

// ContainsRune reports whether r is in b.
func ContainsRune(b []byte, r rune) bool

// ContainsFunc reports whether f holds for a rune of b.
func ContainsFunc(b []byte, f func(rune) bool) bool { return IndexFunc(b, f) >= 0 }

// Count returns how often sep occurs in s without overlaps; 1 + the number of runes when sep is empty.
func Count(s, sep []byte) int

// EqualFold reports whether s and t are equal under simple case folding.
func EqualFold(s, t []byte) bool

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix []byte) bool

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix []byte) bool

// Index returns where sep first occurs in s, or -1.
func Index(s, sep []byte) int

// IndexAny returns where a rune of chars first occurs in s, or -1.
func IndexAny(s []byte, chars string) int

// IndexByte returns where c first occurs in b, or -1.
func IndexByte(b []byte, c byte) int

// IndexRune returns where r first occurs in s, or -1; RuneError is found at the first byte that is not valid, too.
func IndexRune(s []byte, r rune) int

// IndexFunc returns where the first rune is for which f holds, or -1.
func IndexFunc(s []byte, f func(r rune) bool) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) {
			return i
		}
		i += size
	}
	return -1
}

// LastIndex returns where sep last occurs in s, or -1.
func LastIndex(s, sep []byte) int

// LastIndexAny returns where a rune of chars last occurs in s, or -1.
func LastIndexAny(s []byte, chars string) int

// LastIndexByte returns where c last occurs in s, or -1.
func LastIndexByte(s []byte, c byte) int

// LastIndexFunc returns where the last rune is for which f holds, or -1.
func LastIndexFunc(s []byte, f func(r rune) bool) int {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRune(s)
		s = s[:len(s)-size]
		if f(r) {
			return len(s)
		}
	}
	return -1
}

// Cut returns what is before and after the first sep in s, and whether there is one; else s and nil.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

// CutLast returns what is before and after the last sep in s, and whether there is one; else s and nil.
func CutLast(s, sep []byte) (before, after []byte, found bool) {
	if i := LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

// CutPrefix returns s without prefix, and whether it began with it.
func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix, and whether it ended with it.
func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}
