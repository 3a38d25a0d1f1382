package json

import "bytes"

const hexDigits = "0123456789abcdef"

// HTMLEscape appends src to dst with <, >, &, U+2028 and U+2029 in strings escaped, so that it may stand within HTML.
func HTMLEscape(dst *bytes.Buffer, src []byte) { dst.Write(appendHTMLEscape(nil, src)) }

func appendHTMLEscape(dst, src []byte) []byte {
	done := 0
	for i, c := range src {
		switch {
		case c == '<' || c == '>' || c == '&':
			dst = append(dst, src[done:i]...)
			dst = append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&0xF])
			done = i + 1
		case c == 0xE2 && i+2 < len(src) && src[i+1] == 0x80 && src[i+2]&^1 == 0xA8:
			dst = append(dst, src[done:i]...)
			dst = append(dst, '\\', 'u', '2', '0', '2', hexDigits[src[i+2]&0xF])
			done = i + 3
		}
	}
	return append(dst, src[done:]...)
}

// Compact appends src to dst without the space that means nothing.
func Compact(dst *bytes.Buffer, src []byte) error {
	s := scanner{data: src}
	if err := s.all(); err != nil {
		return err
	}
	dst.Write(appendCompact(nil, src, false))
	return nil
}

// appendCompact takes valid text.
func appendCompact(dst, src []byte, escapeHTML bool) []byte {
	inString := false
	start := len(dst)
	for i := 0; i < len(src); i++ {
		c := src[i]
		if inString {
			dst = append(dst, c)
			if c == '\\' {
				i++
				dst = append(dst, src[i])
			} else if c == '"' {
				inString = false
			}
		} else if !isSpace(c) {
			dst = append(dst, c)
			inString = c == '"'
		}
	}
	if escapeHTML {
		return appendHTMLEscape(dst[:start], append([]byte(nil), dst[start:]...))
	}
	return dst
}

// Indent appends src to dst with each element on a line of its own, which begins with prefix and one indent for each level.
func Indent(dst *bytes.Buffer, src []byte, prefix, indent string) error {
	s := scanner{data: src}
	if err := s.all(); err != nil {
		return err
	}
	end := len(src)
	for end > 0 && isSpace(src[end-1]) {
		end--
	}
	dst.Write(appendIndent(nil, src[:end], prefix, indent))
	dst.Write(src[end:])
	return nil
}

// appendIndent takes valid text.
func appendIndent(dst, src []byte, prefix, indent string) []byte {
	depth := 0
	line := func() {
		dst = append(dst, '\n')
		dst = append(dst, prefix...)
		for range depth {
			dst = append(dst, indent...)
		}
	}
	inString, opened := false, false
	for i := 0; i < len(src); i++ {
		c := src[i]
		if inString {
			dst = append(dst, c)
			if c == '\\' {
				i++
				dst = append(dst, src[i])
			} else if c == '"' {
				inString = false
			}
			continue
		}
		if isSpace(c) {
			continue
		}
		if opened && c != '}' && c != ']' {
			depth++
			line()
		}
		switch c {
		case '{', '[':
			dst = append(dst, c)
			opened = true
			continue
		case ',':
			dst = append(dst, c)
			line()
		case ':':
			dst = append(dst, ':', ' ')
		case '}', ']':
			if !opened {
				depth--
				line()
			}
			dst = append(dst, c)
		default:
			dst = append(dst, c)
			inString = c == '"'
		}
		opened = false
	}
	return dst
}
