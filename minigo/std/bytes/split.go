package bytes

import "unicode/utf8"

// split cuts s at each sep and keeps the first `save` bytes of sep with the piece before it; at most n pieces unless n < 0.
func split(s, sep []byte, save, n int) [][]byte

// Split returns the pieces of s between the separators; after each rune when sep is empty.
func Split(s, sep []byte) [][]byte { return split(s, sep, 0, -1) }

// SplitN is Split with at most n pieces unless n < 0; the last one is the unsplit rest.
func SplitN(s, sep []byte, n int) [][]byte { return split(s, sep, 0, n) }

// SplitAfter returns the pieces of s, each with the separator that ends it.
func SplitAfter(s, sep []byte) [][]byte { return split(s, sep, len(sep), -1) }

// SplitAfterN is SplitAfter with at most n pieces unless n < 0.
func SplitAfterN(s, sep []byte, n int) [][]byte { return split(s, sep, len(sep), n) }

// Fields returns the pieces of s between runs of white space.
func Fields(s []byte) [][]byte

// FieldsFunc returns the pieces of s between runs of runes for which f holds.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	fields := [][]byte{}
	start := -1 // of the current field
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) {
			if start >= 0 {
				fields = append(fields, s[start:i:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
		i += size
	}
	if start >= 0 {
		fields = append(fields, s[start:len(s):len(s)])
	}
	return fields[:len(fields):len(fields)]
}

func join(s [][]byte, sep []byte) []byte

// Join returns the elements of s with sep between them, in new memory.
func Join(s [][]byte, sep []byte) []byte {
	if len(s) == 1 {
		return append([]byte(nil), s[0]...)
	}
	return join(s, sep)
}

// Trim returns s without the runes of cutset at both ends.
func Trim(s []byte, cutset string) []byte

// TrimLeft returns s without the runes of cutset at its beginning.
func TrimLeft(s []byte, cutset string) []byte

// TrimRight returns s without the runes of cutset at its end.
func TrimRight(s []byte, cutset string) []byte

// TrimSpace returns s without white space at both ends.
func TrimSpace(s []byte) []byte

// TrimPrefix returns s without prefix if it begins with it.
func TrimPrefix(s, prefix []byte) []byte {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix returns s without suffix if it ends with it.
func TrimSuffix(s, suffix []byte) []byte {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// TrimFunc returns s without the runes at both ends for which f holds.
func TrimFunc(s []byte, f func(r rune) bool) []byte { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// TrimLeftFunc returns s without the runes at its beginning for which f holds; nil if that is all of it.
func TrimLeftFunc(s []byte, f func(r rune) bool) []byte {
	for len(s) > 0 {
		r, size := utf8.DecodeRune(s)
		if !f(r) {
			return s
		}
		s = s[size:]
	}
	return nil
}

// TrimRightFunc returns s without the runes at its end for which f holds.
func TrimRightFunc(s []byte, f func(r rune) bool) []byte {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRune(s)
		if !f(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}
