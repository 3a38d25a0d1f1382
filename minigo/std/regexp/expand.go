package regexp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Expand appends the template with the groups of a match in src.
func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return re.expand(dst, string(template), text(src), match)
}

// ExpandString appends the template with the groups of a match in src.
func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	return re.expand(dst, template, src, match)
}

func (re *Regexp) expand(dst []byte, template string, src string, match []int) []byte {
	for {
		before, after, ok := strings.Cut(template, "$")
		dst = append(dst, before...)
		if !ok {
			return dst
		}
		template = after
		if strings.HasPrefix(template, "$") {
			dst = append(dst, '$')
			template = template[1:]
			continue
		}
		name, rest := reference(template)
		if name == "" {
			dst = append(dst, '$')
			continue
		}
		template = rest
		if i := re.group(name, match); i >= 0 {
			dst = append(dst, src[match[2*i]:match[2*i+1]]...)
		}
	}
}

// reference returns the name that s begins with, with braces around it or not, and what follows; "" if there is none.
func reference(s string) (name, rest string) {
	braces := strings.HasPrefix(s, "{")
	if braces {
		s = s[1:]
	}
	i := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' {
			break
		}
		i += n
	}
	name, rest = s[:i], s[i:]
	if braces {
		if !strings.HasPrefix(rest, "}") {
			return "", s
		}
		rest = rest[1:]
	}
	return name, rest
}

// group returns the number of the group with a number or a name that took part in a match, or -1.
func (re *Regexp) group(name string, match []int) int {
	took := func(i int) bool { return 2*i+1 < len(match) && match[2*i] >= 0 }
	number := 0
	for i := range len(name) {
		c := name[i]
		if c < '0' || '9' < c || number >= 1e8 {
			number = -1
			break
		}
		number = number*10 + int(c-'0')
	}
	if number >= 0 && (name[0] != '0' || len(name) == 1) {
		if took(number) {
			return number
		}
		return -1
	}
	for i, other := range re.subexpNames {
		if name == other && took(i) {
			return i
		}
	}
	return -1
}
