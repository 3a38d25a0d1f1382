package parse

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A tokenKind tells tokens apart.
type tokenKind int

const (
	tokError tokenKind = iota // text is what is wrong
	tokBool
	tokChar // any other character
	tokCharConstant
	tokComment
	tokComplex
	tokAssign
	tokDeclare
	tokEOF
	tokField
	tokIdentifier
	tokLeftDelim
	tokLeftParen
	tokNumber
	tokPipe
	tokRawString
	tokRightDelim
	tokRightParen
	tokSpace
	tokString
	tokText
	tokVariable
	tokKeyword // the rest are keywords
	tokBlock
	tokBreak
	tokContinue
	tokDot
	tokDefine
	tokElse
	tokEnd
	tokIf
	tokNil
	tokRange
	tokTemplate
	tokWith
)

var keywords = map[string]tokenKind{
	"block": tokBlock, "break": tokBreak, "continue": tokContinue, "define": tokDefine, "else": tokElse, "end": tokEnd,
	"if": tokIf, "nil": tokNil, "range": tokRange, "template": tokTemplate, "with": tokWith, ".": tokDot,
}

type token struct {
	kind tokenKind
	pos  Pos
	text string
	line int
}

func (t token) String() string {
	switch {
	case t.kind == tokEOF:
		return "EOF"
	case t.kind == tokError:
		return t.text
	case t.kind > tokKeyword:
		return "<" + t.text + ">"
	case len(t.text) > 10:
		return fmt.Sprintf("%.10q...", t.text)
	}
	return fmt.Sprintf("%q", t.text)
}

const (
	leftComment  = "/*"
	rightComment = "*/"
	spaces       = " \t\r\n"
)

// A lexer finds tokens on demand. Outside of actions everything is text.
type lexer struct {
	input       string
	left, right string
	pos, start  int
	line        int // at start
	parens      int
	inAction    bool
	comments    bool // are tokens
	failed      bool
}

func newLexer(input, left, right string, comments bool) *lexer {
	if left == "" {
		left = "{{"
	}
	if right == "" {
		right = "}}"
	}
	return &lexer{input: input, left: left, right: right, line: 1, comments: comments}
}

// take ends a token at pos.
func (l *lexer) take(kind tokenKind) token {
	t := token{kind, Pos(l.start), l.input[l.start:l.pos], l.line}
	l.skip()
	return t
}

// skip drops what was read.
func (l *lexer) skip() {
	l.line += strings.Count(l.input[l.start:l.pos], "\n")
	l.start = l.pos
}

func (l *lexer) fail(format string, args ...any) token {
	l.failed = true
	return token{tokError, Pos(l.start), fmt.Sprintf(format, args...), l.line}
}

func (l *lexer) rest() string { return l.input[l.pos:] }

// peek returns the next character, -1 at the end.
func (l *lexer) peek() rune {
	if l.pos >= len(l.input) {
		return -1
	}
	r, _ := utf8.DecodeRuneInString(l.rest())
	return r
}

func (l *lexer) next() rune {
	if l.pos >= len(l.input) {
		return -1
	}
	r, n := utf8.DecodeRuneInString(l.rest())
	l.pos += n
	return r
}

func (l *lexer) accept(set string) bool {
	if r := l.peek(); r >= 0 && strings.ContainsRune(set, r) {
		l.next()
		return true
	}
	return false
}

func (l *lexer) acceptRun(set string) {
	for l.accept(set) {
	}
}

// token returns the next token.
func (l *lexer) token() token {
	for {
		if l.failed {
			return token{tokEOF, Pos(l.pos), "EOF", l.line}
		}
		t, ok := token{}, false
		if l.inAction {
			t, ok = l.action(), true
		} else {
			t, ok = l.text()
		}
		if ok {
			return t
		}
	}
}

func trimsLeft(s string) bool {
	return len(s) >= 2 && s[0] == '-' && strings.IndexByte(spaces, s[1]) >= 0
}

// text finds text, a delimiter or a comment; false if there was none to tell of.
func (l *lexer) text() (token, bool) {
	if l.pos >= len(l.input) {
		return token{tokEOF, Pos(l.pos), "EOF", l.line}, true
	}
	i := strings.Index(l.rest(), l.left)
	if i < 0 {
		l.pos = len(l.input)
		return l.take(tokText), true
	}
	if i > 0 {
		end := l.pos + i
		l.pos = end
		if trimsLeft(l.input[end+len(l.left):]) {
			l.pos = l.start + len(strings.TrimRight(l.input[l.start:end], spaces))
		}
		t, ok := token{}, l.pos > l.start
		if ok {
			t = l.take(tokText)
		}
		l.pos = end
		l.skip()
		if ok {
			return t, true
		}
	}
	trim := 0
	if trimsLeft(l.input[l.pos+len(l.left):]) {
		trim = 2
	}
	if strings.HasPrefix(l.input[l.pos+len(l.left)+trim:], leftComment) {
		return l.comment(trim)
	}
	l.pos += len(l.left)
	t := l.take(tokLeftDelim)
	l.pos += trim
	l.skip()
	l.inAction = true
	l.parens = 0
	return t, true
}

func (l *lexer) comment(trim int) (token, bool) {
	l.pos += len(l.left) + trim
	l.skip()
	end := strings.Index(l.rest()[len(leftComment):], rightComment)
	if end < 0 {
		return l.fail("unclosed comment"), true
	}
	l.pos += len(leftComment) + end + len(rightComment)
	n, trims := l.atRight()
	if n == 0 {
		return l.fail("comment ends before closing delimiter"), true
	}
	t := l.take(tokComment)
	l.pos += n
	if trims {
		l.acceptRun(spaces)
	}
	l.skip()
	return t, l.comments
}

// atRight returns the length of the right delimiter here, 0 if there is none, and whether it trims what follows.
func (l *lexer) atRight() (n int, trims bool) {
	s := l.rest()
	if len(s) >= 2 && strings.IndexByte(spaces, s[0]) >= 0 && s[1] == '-' && strings.HasPrefix(s[2:], l.right) {
		return 2 + len(l.right), true
	}
	if strings.HasPrefix(s, l.right) {
		return len(l.right), false
	}
	return 0, false
}

func (l *lexer) action() token {
	if n, trims := l.atRight(); n > 0 {
		if l.parens > 0 {
			return l.fail("unclosed left paren")
		}
		if trims {
			l.pos += 2
			l.skip()
		}
		l.pos += len(l.right)
		t := l.take(tokRightDelim)
		if trims {
			l.acceptRun(spaces)
			l.skip()
		}
		l.inAction = false
		return t
	}
	r := l.next()
	switch {
	case r < 0:
		return l.fail("unclosed action")
	case strings.ContainsRune(spaces, r):
		for l.peek() >= 0 && strings.ContainsRune(spaces, l.peek()) {
			if _, trims := l.atRight(); trims {
				break
			}
			l.next()
		}
		if l.pos-l.start == 1 {
			l.pos = l.start
			if _, trims := l.atRight(); trims {
				return l.action()
			}
			l.pos++
		}
		return l.take(tokSpace)
	case r == '=':
		return l.take(tokAssign)
	case r == ':':
		if !l.accept("=") {
			return l.fail("expected :=")
		}
		return l.take(tokDeclare)
	case r == '|':
		return l.take(tokPipe)
	case r == '"':
		return l.quote('"', tokString, "unterminated quoted string")
	case r == '\'':
		return l.quote('\'', tokCharConstant, "unterminated character constant")
	case r == '`':
		i := strings.IndexByte(l.rest(), '`')
		if i < 0 {
			return l.fail("unterminated raw quoted string")
		}
		l.pos += i + 1
		return l.take(tokRawString)
	case r == '$':
		return l.name(tokVariable)
	case r == '.' && (l.pos >= len(l.input) || l.input[l.pos] < '0' || l.input[l.pos] > '9'):
		return l.name(tokField)
	case r == '+' || r == '-' || r == '.' || '0' <= r && r <= '9':
		l.pos--
		return l.number()
	case isAlphaNumeric(r):
		return l.name(tokIdentifier)
	case r == '(':
		l.parens++
		return l.take(tokLeftParen)
	case r == ')':
		if l.parens--; l.parens < 0 {
			return l.fail("unexpected right paren")
		}
		return l.take(tokRightParen)
	case r <= unicode.MaxASCII && unicode.IsPrint(r):
		return l.take(tokChar)
	}
	return l.fail("unrecognized character in action: %#U", r)
}

func (l *lexer) quote(end rune, kind tokenKind, open string) token {
	for {
		switch r := l.next(); r {
		case '\\':
			if r := l.next(); r >= 0 && r != '\n' {
				continue
			}
			return l.fail("%s", open)
		case -1, '\n':
			return l.fail("%s", open)
		case end:
			return l.take(kind)
		}
	}
}

// name goes on with an identifier, field or variable.
func (l *lexer) name(kind tokenKind) token {
	for isAlphaNumeric(l.peek()) {
		l.next()
	}
	word := l.input[l.start:l.pos]
	if !l.atTerminator() && !(kind == tokField && word == "." && l.peek() >= 0 && l.peek() == '.') {
		if !(kind == tokVariable && word == "$" && isAlphaNumeric(l.peek())) {
			return l.fail("bad character %#U", l.peek())
		}
	}
	switch {
	case kind == tokField && word == ".":
		return l.take(tokDot)
	case kind != tokIdentifier:
		return l.take(kind)
	case keywords[word] != 0:
		return l.take(keywords[word])
	case word == "true" || word == "false":
		return l.take(tokBool)
	}
	return l.take(tokIdentifier)
}

// atTerminator reports whether a name may end here.
func (l *lexer) atTerminator() bool {
	r := l.peek()
	if r < 0 || strings.ContainsRune(spaces+".,|:()", r) {
		return true
	}
	return strings.HasPrefix(l.rest(), l.right)
}

func (l *lexer) number() token {
	if !l.scanNumber() {
		return l.fail("bad number syntax: %q", l.input[l.start:l.pos])
	}
	if c := l.peek(); c == '+' || c == '-' {
		if !l.scanNumber() || l.input[l.pos-1] != 'i' {
			return l.fail("bad number syntax: %q", l.input[l.start:l.pos])
		}
		return l.take(tokComplex)
	}
	return l.take(tokNumber)
}

func (l *lexer) scanNumber() bool {
	l.accept("+-")
	digits := "0123456789_"
	decimal := true
	if l.accept("0") {
		decimal = false
		switch {
		case l.accept("xX"):
			digits = "0123456789abcdefABCDEF_"
		case l.accept("oO"):
			digits = "01234567_"
		case l.accept("bB"):
			digits = "01_"
		default:
			decimal = true
		}
	}
	l.acceptRun(digits)
	if l.accept(".") {
		l.acceptRun(digits)
	}
	if decimal && l.accept("eE") || strings.HasSuffix(digits, "F_") && l.accept("pP") {
		l.accept("+-")
		l.acceptRun("0123456789_")
	}
	l.accept("i")
	if isAlphaNumeric(l.peek()) {
		l.next()
		return false
	}
	return true
}

func isAlphaNumeric(r rune) bool {
	return r == '_' || r >= 0 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
