// Package utf8 translates between runes and their UTF-8 encodings. The work is done by the machine.
package utf8

const (
	RuneError = '\uFFFD'     // stands for what is not valid
	RuneSelf  = 0x80         // runes below it are one byte, themselves
	MaxRune   = '\U0010FFFF' // the last rune of Unicode
	UTFMax    = 4            // bytes of the longest encoding
)

// DecodeRune returns the first rune of p and its width: (RuneError, 0) when p is empty, (RuneError, 1) when it is not valid.
func DecodeRune(p []byte) (r rune, size int)

// DecodeRuneInString is DecodeRune for a string.
func DecodeRuneInString(s string) (r rune, size int)

// DecodeLastRune returns the last rune of p and its width, with the exceptions of DecodeRune.
func DecodeLastRune(p []byte) (r rune, size int)

// DecodeLastRuneInString is DecodeLastRune for a string.
func DecodeLastRuneInString(s string) (r rune, size int)

// FullRune reports whether p begins with a whole encoding; bytes that can never become one count as whole.
func FullRune(p []byte) bool

// FullRuneInString is FullRune for a string.
func FullRuneInString(s string) bool

// RuneCount returns the number of runes in p; a byte that is not valid counts as one.
func RuneCount(p []byte) int

// RuneCountInString is RuneCount for a string.
func RuneCountInString(s string) (n int)

// RuneLen returns the width of r's encoding, -1 if r is not valid.
func RuneLen(r rune) int

// Valid reports whether p is valid UTF-8.
func Valid(p []byte) bool

// ValidString reports whether s is valid UTF-8.
func ValidString(s string) bool

// ValidRune reports whether r can be encoded: it is in range and no surrogate half.
func ValidRune(r rune) bool {
	return 0 <= r && r < 0xD800 || 0xDFFF < r && r <= MaxRune
}

// RuneStart reports whether b can be the first byte of an encoding.
func RuneStart(b byte) bool { return b&0xC0 != 0x80 }

// encode returns the encoding of r as bytes of a word, first byte lowest, and its width.
func encode(r rune) (bytes uint32, n int)

// EncodeRune writes the encoding of r to p, which must be large enough, and returns its width.
func EncodeRune(p []byte, r rune) int {
	if uint32(r) < RuneSelf {
		p[0] = byte(r)
		return 1
	}
	bytes, n := encode(r)
	_ = p[n-1]
	for i := range n {
		p[i] = byte(bytes >> (8 * i))
	}
	return n
}

// AppendRune appends the encoding of r to p.
func AppendRune(p []byte, r rune) []byte {
	if uint32(r) < RuneSelf {
		return append(p, byte(r))
	}
	switch bytes, n := encode(r); n {
	case 2:
		return append(p, byte(bytes), byte(bytes>>8))
	case 3:
		return append(p, byte(bytes), byte(bytes>>8), byte(bytes>>16))
	default:
		return append(p, byte(bytes), byte(bytes>>8), byte(bytes>>16), byte(bytes>>24))
	}
}
