// Package syntax parses regular expressions and compiles them into programs for a machine that runs all alternatives in step.
//
// Parse makes a tree, Simplify takes counted repetitions out of it, and Compile turns it into a Prog.
package syntax

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A Regexp is a node of the tree of a regular expression.
type Regexp struct {
	Op       Op
	Flags    Flags
	Sub      []*Regexp
	Sub0     [1]*Regexp // unused; as in Go
	Rune     []rune     // of OpLiteral the text, of OpCharClass pairs of first and last
	Rune0    [2]rune    // unused; as in Go
	Min, Max int        // of OpRepeat; Max is -1 when there is none
	Cap      int        // of OpCapture the number
	Name     string     // of OpCapture the name, if it has one
}

// An Op is what a node matches.
type Op uint8

// The operators.
const (
	OpNoMatch        Op = 1 + iota // nothing
	OpEmptyMatch                   // the empty string
	OpLiteral                      // Rune
	OpCharClass                    // one of the characters in Rune
	OpAnyCharNotNL                 // a character, but no newline
	OpAnyChar                      // a character
	OpBeginLine                    // the beginning of a line
	OpEndLine                      // the end of a line
	OpBeginText                    // the beginning of the text
	OpEndText                      // the end of the text
	OpWordBoundary                 // \b
	OpNoWordBoundary               // \B
	OpCapture                      // Sub[0], which is remembered
	OpStar                         // any number of Sub[0]
	OpPlus                         // one or more Sub[0]
	OpQuest                        // Sub[0] or nothing
	OpRepeat                       // Min to Max of Sub[0]
	OpConcat                       // all of Sub, in order
	OpAlternate                    // one of Sub
)

var opNames = [...]string{
	"", "NoMatch", "EmptyMatch", "Literal", "CharClass", "AnyCharNotNL", "AnyChar", "BeginLine", "EndLine", "BeginText",
	"EndText", "WordBoundary", "NoWordBoundary", "Capture", "Star", "Plus", "Quest", "Repeat", "Concat", "Alternate",
}

// String returns the name of the operator.
func (i Op) String() string {
	if i == 0 || int(i) >= len(opNames) {
		return "Op(" + strconv.Itoa(int(i)) + ")"
	}
	return opNames[i]
}

// Flags tell how to parse, and what a node was parsed with.
type Flags uint16

// The flags.
const (
	FoldCase      Flags = 1 << iota // upper and lower case are equal
	Literal                         // the expression is a text
	ClassNL                         // classes such as [^a] match newlines
	DotNL                           // . matches newlines
	OneLine                         // ^ and $ match at the ends of the text only
	NonGreedy                       // repetitions prefer fewer
	PerlX                           // the extensions of Perl are allowed
	UnicodeGroups                   // \p{Han} is allowed
	WasDollar                       // an OpEndText was $, not \z
	Simple                          // there are no counted repetitions

	MatchNL = ClassNL | DotNL

	Perl        = ClassNL | OneLine | PerlX | UnicodeGroups
	POSIX Flags = 0
)

// An Error tells what is wrong with an expression.
type Error struct {
	Code ErrorCode
	Expr string // the part that is wrong
}

func (e *Error) Error() string {
	return "error parsing regexp: " + e.Code.String() + ": `" + e.Expr + "`"
}

// An ErrorCode is a sort of error.
type ErrorCode string

// The sorts of errors.
const (
	ErrInternalError         ErrorCode = "regexp/syntax: internal error"
	ErrInvalidCharClass      ErrorCode = "invalid character class"
	ErrInvalidCharRange      ErrorCode = "invalid character class range"
	ErrInvalidEscape         ErrorCode = "invalid escape sequence"
	ErrInvalidNamedCapture   ErrorCode = "invalid named capture"
	ErrInvalidPerlOp         ErrorCode = "invalid or unsupported Perl syntax"
	ErrInvalidRepeatOp       ErrorCode = "invalid nested repetition operator"
	ErrInvalidRepeatSize     ErrorCode = "invalid repeat count"
	ErrInvalidUTF8           ErrorCode = "invalid UTF-8"
	ErrMissingBracket        ErrorCode = "missing closing ]"
	ErrMissingParen          ErrorCode = "missing closing )"
	ErrMissingRepeatArgument ErrorCode = "missing argument to repetition operator"
	ErrTrailingBackslash     ErrorCode = "trailing backslash at end of expression"
	ErrUnexpectedParen       ErrorCode = "unexpected )"
	ErrNestingDepth          ErrorCode = "expression nests too deeply"
	ErrLarge                 ErrorCode = "expression too large"
)

// String returns the text of the error.
func (e ErrorCode) String() string { return string(e) }

// Equal reports whether two trees are equal.
func (x *Regexp) Equal(y *Regexp) bool {
	if x == nil || y == nil {
		return x == y
	}
	if x.Op != y.Op {
		return false
	}
	switch x.Op {
	case OpEndText:
		return x.Flags&WasDollar == y.Flags&WasDollar
	case OpLiteral:
		return x.Flags&FoldCase == y.Flags&FoldCase && slices.Equal(x.Rune, y.Rune)
	case OpCharClass:
		return slices.Equal(x.Rune, y.Rune)
	case OpAlternate, OpConcat:
		return slices.EqualFunc(x.Sub, y.Sub, (*Regexp).Equal)
	case OpStar, OpPlus, OpQuest:
		return x.Flags&NonGreedy == y.Flags&NonGreedy && x.Sub[0].Equal(y.Sub[0])
	case OpRepeat:
		return x.Flags&NonGreedy == y.Flags&NonGreedy && x.Min == y.Min && x.Max == y.Max && x.Sub[0].Equal(y.Sub[0])
	case OpCapture:
		return x.Cap == y.Cap && x.Name == y.Name && x.Sub[0].Equal(y.Sub[0])
	}
	return true
}

// MaxCap returns the greatest number of a group.
func (re *Regexp) MaxCap() int {
	n := 0
	if re.Op == OpCapture {
		n = re.Cap
	}
	for _, sub := range re.Sub {
		n = max(n, sub.MaxCap())
	}
	return n
}

// CapNames returns the names of all groups by their numbers, "" where there is none.
func (re *Regexp) CapNames() []string {
	names := make([]string, re.MaxCap()+1)
	re.capNames(names)
	return names
}

func (re *Regexp) capNames(names []string) {
	if re.Op == OpCapture {
		names[re.Cap] = re.Name
	}
	for _, sub := range re.Sub {
		sub.capNames(names)
	}
}

// String returns an expression for the tree. Each part tells the flags it needs.
func (re *Regexp) String() string {
	var b strings.Builder
	re.write(&b)
	return b.String()
}

// writeSub writes a part in a group of its own unless its operator binds tighter than `loosest`.
func writeSub(b *strings.Builder, sub *Regexp, loosest bool) {
	if loosest {
		b.WriteString("(?:")
	}
	sub.write(b)
	if loosest {
		b.WriteString(")")
	}
}

func (re *Regexp) write(b *strings.Builder) {
	switch re.Op {
	case OpNoMatch:
		b.WriteString(`[^\x00-\x{10FFFF}]`)
	case OpEmptyMatch:
		b.WriteString(`(?:)`)
	case OpLiteral:
		if re.Flags&FoldCase != 0 {
			b.WriteString(`(?i:`)
		}
		for _, r := range re.Rune {
			writeRune(b, r, false)
		}
		if re.Flags&FoldCase != 0 {
			b.WriteString(`)`)
		}
	case OpCharClass:
		re.writeClass(b)
	case OpAnyCharNotNL:
		b.WriteString(`(?-s:.)`)
	case OpAnyChar:
		b.WriteString(`(?s:.)`)
	case OpBeginLine:
		b.WriteString(`(?m:^)`)
	case OpEndLine:
		b.WriteString(`(?m:$)`)
	case OpBeginText:
		b.WriteString(`\A`)
	case OpEndText:
		if re.Flags&WasDollar != 0 {
			b.WriteString(`(?-m:$)`)
		} else {
			b.WriteString(`\z`)
		}
	case OpWordBoundary:
		b.WriteString(`\b`)
	case OpNoWordBoundary:
		b.WriteString(`\B`)
	case OpCapture:
		b.WriteString("(")
		if re.Name != "" {
			b.WriteString("?P<" + re.Name + ">")
		}
		if re.Sub[0].Op != OpEmptyMatch {
			re.Sub[0].write(b)
		}
		b.WriteString(")")
	case OpStar, OpPlus, OpQuest, OpRepeat:
		sub := re.Sub[0]
		writeSub(b, sub, sub.Op > OpCapture || sub.Op == OpLiteral && len(sub.Rune) > 1)
		switch re.Op {
		case OpStar:
			b.WriteString("*")
		case OpPlus:
			b.WriteString("+")
		case OpQuest:
			b.WriteString("?")
		case OpRepeat:
			b.WriteString("{" + strconv.Itoa(re.Min))
			if re.Max != re.Min {
				b.WriteString(",")
				if re.Max >= 0 {
					b.WriteString(strconv.Itoa(re.Max))
				}
			}
			b.WriteString("}")
		}
		if re.Flags&NonGreedy != 0 {
			b.WriteString("?")
		}
	case OpConcat:
		for _, sub := range re.Sub {
			writeSub(b, sub, sub.Op == OpAlternate)
		}
	case OpAlternate:
		for i, sub := range re.Sub {
			if i > 0 {
				b.WriteString("|")
			}
			sub.write(b)
		}
	}
}

func (re *Regexp) writeClass(b *strings.Builder) {
	if len(re.Rune) == 0 {
		b.WriteString(`[^\x00-\x{10FFFF}]`)
		return
	}
	b.WriteString("[")
	ranges := re.Rune
	if ranges[0] == 0 && ranges[len(ranges)-1] == unicode.MaxRune && len(ranges) > 2 {
		b.WriteString("^")
		ranges = negated(ranges)
	}
	for i := 0; i < len(ranges); i += 2 {
		lo, hi := ranges[i], ranges[i+1]
		writeRune(b, lo, true)
		if lo != hi {
			if hi > lo+1 {
				b.WriteString("-")
			}
			writeRune(b, hi, true)
		}
	}
	b.WriteString("]")
}

const meta = `\.+*?()|[]{}^$`

func writeRune(b *strings.Builder, r rune, inClass bool) {
	switch {
	case unicode.IsPrint(r):
		if strings.ContainsRune(meta, r) || inClass && r == '-' {
			b.WriteRune('\\')
		}
		b.WriteRune(r)
	case r == '\a':
		b.WriteString(`\a`)
	case r == '\f':
		b.WriteString(`\f`)
	case r == '\n':
		b.WriteString(`\n`)
	case r == '\r':
		b.WriteString(`\r`)
	case r == '\t':
		b.WriteString(`\t`)
	case r == '\v':
		b.WriteString(`\v`)
	case r < 0x100:
		const digits = "0123456789abcdef"
		b.WriteString(`\x` + string(digits[r>>4]) + string(digits[r&15]))
	default:
		b.WriteString(`\x{` + strconv.FormatInt(int64(r), 16) + `}`)
	}
}
