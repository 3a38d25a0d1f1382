package strconv

import "unicode/utf8"

// Which runes a quoted text shows as they are, other than printable ASCII.
const (
	showPrint = iota
	showGraphic
	showASCII
)

func quote(s string, quote byte, show int) string

func putQuote(dst []byte, s string, quote byte, show int) []byte

func appendQuote(dst []byte, s string, mark byte, show int) []byte {
	if longer := putQuote(dst, s, mark, show); longer != nil {
		return longer
	}
	return append(dst, quote(s, mark, show)...)
}

// runeText is the text of a rune to be quoted; what is not valid becomes U+FFFD.
func runeText(r rune) string { return string(utf8.AppendRune(nil, r)) }

// Quote returns s as a Go string literal; what is not printable is escaped.
func Quote(s string) string { return quote(s, '"', showPrint) }

// AppendQuote appends what Quote returns.
func AppendQuote(dst []byte, s string) []byte { return appendQuote(dst, s, '"', showPrint) }

// QuoteToASCII is Quote with all but ASCII escaped.
func QuoteToASCII(s string) string { return quote(s, '"', showASCII) }

// AppendQuoteToASCII appends what QuoteToASCII returns.
func AppendQuoteToASCII(dst []byte, s string) []byte { return appendQuote(dst, s, '"', showASCII) }

// QuoteToGraphic is Quote with graphic runes, which include more spaces, left as they are.
func QuoteToGraphic(s string) string { return quote(s, '"', showGraphic) }

// AppendQuoteToGraphic appends what QuoteToGraphic returns.
func AppendQuoteToGraphic(dst []byte, s string) []byte { return appendQuote(dst, s, '"', showGraphic) }

// QuoteRune returns r as a Go character literal; what is not printable is escaped.
func QuoteRune(r rune) string { return quote(runeText(r), '\'', showPrint) }

// AppendQuoteRune appends what QuoteRune returns.
func AppendQuoteRune(dst []byte, r rune) []byte {
	return appendQuote(dst, runeText(r), '\'', showPrint)
}

// QuoteRuneToASCII is QuoteRune with all but ASCII escaped.
func QuoteRuneToASCII(r rune) string { return quote(runeText(r), '\'', showASCII) }

// AppendQuoteRuneToASCII appends what QuoteRuneToASCII returns.
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte {
	return appendQuote(dst, runeText(r), '\'', showASCII)
}

// QuoteRuneToGraphic is QuoteRune with graphic runes left as they are.
func QuoteRuneToGraphic(r rune) string { return quote(runeText(r), '\'', showGraphic) }

// AppendQuoteRuneToGraphic appends what QuoteRuneToGraphic returns.
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return appendQuote(dst, runeText(r), '\'', showGraphic)
}

// CanBackquote reports whether s fits between backquotes as it is: one line, no backquote, no control character but tab.
func CanBackquote(s string) bool

// IsPrint reports whether r is printable, as unicode.IsPrint does.
func IsPrint(r rune) bool

// IsGraphic reports whether r is graphic, as unicode.IsGraphic does.
func IsGraphic(r rune) bool

// unquoteChar decodes the first character or escape of s, n bytes long; n is 0 if it is not valid.
func unquoteChar(s string, quote byte) (value rune, multibyte bool, n int)

// UnquoteChar decodes the first character of what is between the given quotes; multibyte tells whether it is to be encoded as a rune.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	value, multibyte, n := unquoteChar(s, quote)
	if n == 0 {
		return 0, false, "", ErrSyntax
	}
	return value, multibyte, s[n:], nil
}

// quotedPrefix measures the literal that s begins with, 0 if there is none.
func quotedPrefix(s string) int

// QuotedPrefix returns the literal that s begins with, its quotes included.
func QuotedPrefix(s string) (string, error) {
	n := quotedPrefix(s)
	if n == 0 {
		return "", ErrSyntax
	}
	return s[:n], nil
}

// unquote decodes a literal that is known to be valid.
func unquote(s string) string

// Unquote returns the text of a Go string, raw string or character literal.
func Unquote(s string) (string, error) {
	if n := quotedPrefix(s); n == 0 || n != len(s) {
		return "", ErrSyntax
	}
	return unquote(s), nil
}
