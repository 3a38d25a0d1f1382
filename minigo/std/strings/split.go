package strings

import "unicode/utf8"

// split cuts s at each sep and keeps the first `save` bytes of sep with the piece before it; at most n pieces unless n < 0.
func split(s, sep string, save, n int) []string

// Split returns the pieces of s between the separators; after each rune when sep is empty.
func Split(s, sep string) []string { return split(s, sep, 0, -1) }

// SplitN is Split with at most n pieces unless n < 0; the last one is the unsplit rest.
func SplitN(s, sep string, n int) []string { return split(s, sep, 0, n) }

// SplitAfter returns the pieces of s, each with the separator that ends it.
func SplitAfter(s, sep string) []string { return split(s, sep, len(sep), -1) }

// SplitAfterN is SplitAfter with at most n pieces unless n < 0.
func SplitAfterN(s, sep string, n int) []string { return split(s, sep, len(sep), n) }

// Fields returns the pieces of s between runs of white space.
func Fields(s string) []string

// FieldsFunc returns the pieces of s between runs of runes for which f holds.
func FieldsFunc(s string, f func(rune) bool) []string {
	fields := []string{}
	start := -1 // of the current field
	for i, r := range s {
		if f(r) {
			if start >= 0 {
				fields = append(fields, s[start:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:])
	}
	return fields[:len(fields):len(fields)]
}

// Join returns the elements with sep between them.
func Join(elems []string, sep string) string

// Trim returns s without the runes of cutset at both ends.
func Trim(s, cutset string) string

// TrimLeft returns s without the runes of cutset at its beginning.
func TrimLeft(s, cutset string) string

// TrimRight returns s without the runes of cutset at its end.
func TrimRight(s, cutset string) string

// TrimSpace returns s without white space at both ends.
func TrimSpace(s string) string

// TrimPrefix returns s without prefix if it begins with it.
func TrimPrefix(s, prefix string) string {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix returns s without suffix if it ends with it.
func TrimSuffix(s, suffix string) string {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// TrimFunc returns s without the runes at both ends for which f holds.
func TrimFunc(s string, f func(rune) bool) string { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// TrimLeftFunc returns s without the runes at its beginning for which f holds.
func TrimLeftFunc(s string, f func(rune) bool) string {
	for i, r := range s {
		if !f(r) {
			return s[i:]
		}
	}
	return ""
}

// TrimRightFunc returns s without the runes at its end for which f holds.
func TrimRightFunc(s string, f func(rune) bool) string {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		if !f(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}
