// Package regexp searches texts for regular expressions, in a time that grows linearly with the text.
//
// An expression is compiled to a program that the machine runs for all alternatives in step, rune by rune; so no expression is
// slow, and there are no back references. Bytes that are not UTF-8 are taken as U+FFFD.
//
// The names of the methods for searching are made of parts: Find, then All for all matches that do not overlap, at most n if n is
// not negative; String for a string instead of bytes; Submatch for the groups, too; Index for pairs of positions. What was not
// found or did not take part is nil, "" or -1.
package regexp

import (
	"regexp/syntax"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// A Regexp is a compiled expression. Goroutines may use it at the same time, but for Longest.
type Regexp struct {
	expr           string
	prog           program
	numSubexp      int
	subexpNames    []string
	prefix         string // of all matches
	prefixComplete bool   // and nothing else is in them
}

// Compile compiles an expression; of several matches at one position the one is found that a search with backtracking would find
// first.
func Compile(expr string) (*Regexp, error) { return compile(expr, syntax.Perl, false) }

// CompilePOSIX compiles an expression in the syntax of egrep; of several matches at one position the longest is found.
func CompilePOSIX(expr string) (*Regexp, error) { return compile(expr, syntax.POSIX, true) }

func compile(expr string, flags syntax.Flags, longest bool) (*Regexp, error) {
	tree, err := syntax.Parse(expr, flags)
	if err != nil {
		return nil, err
	}
	names := tree.CapNames()
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return nil, err
	}
	re := &Regexp{expr: expr, numSubexp: len(names) - 1, subexpNames: names}
	re.prefix, re.prefixComplete = literalPrefix(prog)
	re.prog = newProgram(prog, longest)
	return re, nil
}

// MustCompile is Compile, but panics if the expression is wrong.
func MustCompile(str string) *Regexp {
	re, err := Compile(str)
	if err != nil {
		panic("regexp: Compile(" + quote(str) + "): " + err.Error())
	}
	return re
}

// MustCompilePOSIX is CompilePOSIX, but panics if the expression is wrong.
func MustCompilePOSIX(str string) *Regexp {
	re, err := CompilePOSIX(str)
	if err != nil {
		panic("regexp: CompilePOSIX(" + quote(str) + "): " + err.Error())
	}
	return re
}

func quote(s string) string {
	if strconv.CanBackquote(s) {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}

// String returns the expression.
func (re *Regexp) String() string { return re.expr }

// Copy returns a copy.
//
// Deprecated: as in Go.
func (re *Regexp) Copy() *Regexp {
	c := *re
	return &c
}

// Longest makes future searches find the longest match at a position.
func (re *Regexp) Longest() { re.prog.longest = true }

// NumSubexp returns the number of groups.
func (re *Regexp) NumSubexp() int { return re.numSubexp }

// SubexpNames returns the names of the groups, that of the whole, "", first.
func (re *Regexp) SubexpNames() []string { return re.subexpNames }

// SubexpIndex returns the number of the first group with a name, or -1.
func (re *Regexp) SubexpIndex(name string) int {
	if name != "" {
		for i, s := range re.subexpNames {
			if name == s {
				return i
			}
		}
	}
	return -1
}

// LiteralPrefix returns the text that all matches begin with, and whether it is the whole expression.
func (re *Regexp) LiteralPrefix() (prefix string, complete bool) { return re.prefix, re.prefixComplete }

// AppendText appends the expression.
func (re *Regexp) AppendText(b []byte) ([]byte, error) { return append(b, re.expr...), nil }

// MarshalText returns the expression.
func (re *Regexp) MarshalText() ([]byte, error) { return re.AppendText(nil) }

// UnmarshalText compiles an expression.
func (re *Regexp) UnmarshalText(text []byte) error {
	compiled, err := Compile(string(text))
	if err != nil {
		return err
	}
	*re = *compiled
	return nil
}

const meta = "\\.+*?()|[]{}^$"

// QuoteMeta returns an expression that matches s alone.
func QuoteMeta(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexAny(s, meta)
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		b.WriteByte('\\')
		b.WriteByte(s[i])
		s = s[i+1:]
	}
}

// Match reports whether there is a match in b.
func Match(pattern string, b []byte) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.Match(b), nil
}

// MatchString reports whether there is a match in s.
func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchString(s), nil
}

// text returns the bytes of b as a string without a copy.
func text(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// step returns where a search goes on that must not find the empty match at pos again.
func step(s string, pos int) int {
	if pos >= len(s) {
		return pos + 1
	}
	_, n := utf8.DecodeRuneInString(s[pos:])
	return pos + n
}

// replaceAll returns src with its matches replaced by what replace appends; caps is the number of positions it is given. An empty
// match right behind another match is left alone.
func (re *Regexp) replaceAll(src string, caps int, replace func(dst []byte, match []int) []byte) []byte {
	var buf []byte
	last, pos := 0, 0
	for pos <= len(src) {
		match := re.find(src, pos, caps)
		if match == nil {
			break
		}
		buf = append(buf, src[last:match[0]]...)
		if match[1] > last || match[0] == 0 {
			buf = replace(buf, match)
		}
		last = match[1]
		pos = max(last, step(src, pos))
	}
	return append(buf, src[last:]...)
}

// replaceString is replaceAll for strings.
func (re *Regexp) replaceString(src string, caps int, replace func(dst []byte, match []int) []byte) string {
	if re.find(src, 0, 0) == nil {
		return src
	}
	return text(re.replaceAll(src, caps, replace))
}

// template returns the function that appends a template, and the number of positions it needs.
func (re *Regexp) template(repl, src string) (caps int, replace func(dst []byte, match []int) []byte) {
	if strings.IndexByte(repl, '$') < 0 {
		return 2, func(dst []byte, match []int) []byte { return append(dst, repl...) }
	}
	return 2 * (re.numSubexp + 1), func(dst []byte, match []int) []byte { return re.expand(dst, repl, src, match) }
}

// ReplaceAllString replaces matches by repl, in which $1, $name, ${1} and ${name} stand for groups and $$ for $.
func (re *Regexp) ReplaceAllString(src, repl string) string {
	caps, replace := re.template(repl, src)
	return re.replaceString(src, caps, replace)
}

// ReplaceAllLiteralString replaces matches by repl.
func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	return re.replaceString(src, 2, func(dst []byte, match []int) []byte { return append(dst, repl...) })
}

// ReplaceAllStringFunc replaces matches by what repl returns for them.
func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	return re.replaceString(src, 2, func(dst []byte, match []int) []byte {
		return append(dst, repl(src[match[0]:match[1]])...)
	})
}

// ReplaceAll replaces matches by repl, in which $1, $name, ${1} and ${name} stand for groups and $$ for $.
func (re *Regexp) ReplaceAll(src, repl []byte) []byte {
	caps, replace := re.template(string(repl), text(src))
	return re.replaceBytes(src, caps, replace)
}

// ReplaceAllLiteral replaces matches by repl.
func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	return re.replaceBytes(src, 2, func(dst []byte, match []int) []byte { return append(dst, repl...) })
}

// ReplaceAllFunc replaces matches by what repl returns for them.
func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	return re.replaceBytes(src, 2, func(dst []byte, match []int) []byte {
		return append(dst, repl(src[match[0]:match[1]])...)
	})
}

// replaceBytes is replaceAll for bytes.
func (re *Regexp) replaceBytes(src []byte, caps int, replace func(dst []byte, match []int) []byte) []byte {
	return re.replaceAll(text(src), caps, replace)
}

// Split returns the pieces of s between matches, at most n if n is not negative; the last one is what remains.
func (re *Regexp) Split(s string, n int) []string {
	if n == 0 {
		return nil
	}
	if re.expr != "" && s == "" {
		return []string{""}
	}
	matches := re.FindAllStringIndex(s, n)
	pieces := make([]string, 0, len(matches))
	begin, end := 0, 0
	for _, match := range matches {
		if n > 0 && len(pieces) == n-1 {
			break
		}
		end = match[0]
		if match[1] != 0 {
			pieces = append(pieces, s[begin:end])
		}
		begin = match[1]
	}
	if end != len(s) {
		pieces = append(pieces, s[begin:])
	}
	return pieces
}
