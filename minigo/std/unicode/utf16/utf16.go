// Package utf16 translates between runes and UTF-16.
package utf16

const (
	replacement = '\uFFFD'
	maxRune     = '\U0010FFFF'

	highStart = 0xD800 // the first half of a pair
	lowStart  = 0xDC00 // the second half
	end       = 0xE000
	pairStart = 0x10000 // runes from here on are pairs
)

// IsSurrogate reports whether r is half of a pair.
func IsSurrogate(r rune) bool { return highStart <= r && r < end }

// DecodeRune returns the rune of a pair, U+FFFD if it is none.
func DecodeRune(r1, r2 rune) rune {
	if highStart <= r1 && r1 < lowStart && lowStart <= r2 && r2 < end {
		return (r1-highStart)<<10 | (r2 - lowStart) + pairStart
	}
	return replacement
}

// EncodeRune returns the pair of a rune, U+FFFD twice if it needs none or is not valid.
func EncodeRune(r rune) (r1, r2 rune) {
	if r < pairStart || r > maxRune {
		return replacement, replacement
	}
	r -= pairStart
	return highStart + r>>10&0x3FF, lowStart + r&0x3FF
}

// RuneLen returns the number of words of a rune, -1 if it is not valid.
func RuneLen(r rune) int {
	switch {
	case 0 <= r && r < highStart, end <= r && r < pairStart:
		return 1
	case pairStart <= r && r <= maxRune:
		return 2
	}
	return -1
}

// AppendRune appends the encoding of r, or of U+FFFD if it is not valid.
func AppendRune(a []uint16, r rune) []uint16 {
	switch RuneLen(r) {
	case 1:
		return append(a, uint16(r))
	case 2:
		r1, r2 := EncodeRune(r)
		return append(a, uint16(r1), uint16(r2))
	}
	return append(a, replacement)
}

// Encode returns the encoding of s.
func Encode(s []rune) []uint16 {
	n := len(s)
	for _, r := range s {
		if r >= pairStart {
			n++
		}
	}
	a := make([]uint16, 0, n)
	for _, r := range s {
		a = AppendRune(a, r)
	}
	return a
}

// Decode returns the runes of s, U+FFFD for each half without its other.
func Decode(s []uint16) []rune {
	runes := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r := rune(s[i])
		if IsSurrogate(r) {
			pair := rune(replacement)
			if i+1 < len(s) {
				pair = DecodeRune(r, rune(s[i+1]))
			}
			if pair != replacement {
				i++
			}
			r = pair
		}
		runes = append(runes, r)
	}
	return runes
}
