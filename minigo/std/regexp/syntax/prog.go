package syntax

import (
	"strconv"
	"strings"
	"unicode"
)

// A Prog is a program: instructions for a machine that goes through a text with a set of places in the program.
type Prog struct {
	Inst   []Inst
	Start  int
	NumCap int // two for each group, and two for the whole
}

// An InstOp tells what an instruction does.
type InstOp uint8

// The instructions.
const (
	InstAlt          InstOp = iota // go on at Out, or else at Arg
	InstAltMatch                   // as InstAlt; not made by Compile
	InstCapture                    // note the position as number Arg
	InstEmptyWidth                 // go on only where the EmptyOp Arg holds
	InstMatch                      // a match is found
	InstFail                       // there is none here
	InstNop                        // go on
	InstRune                       // go on with a rune that is in Rune
	InstRune1                      // go on with the rune Rune[0]
	InstRuneAny                    // go on with a rune
	InstRuneAnyNotNL               // go on with a rune other than newline
)

var instNames = [...]string{
	"InstAlt", "InstAltMatch", "InstCapture", "InstEmptyWidth", "InstMatch", "InstFail", "InstNop", "InstRune", "InstRune1",
	"InstRuneAny", "InstRuneAnyNotNL",
}

// String returns the name of the instruction.
func (i InstOp) String() string {
	if int(i) >= len(instNames) {
		return ""
	}
	return instNames[i]
}

// An EmptyOp is a set of conditions on a place between two runes.
type EmptyOp uint8

// The conditions.
const (
	EmptyBeginLine EmptyOp = 1 << iota
	EmptyEndLine
	EmptyBeginText
	EmptyEndText
	EmptyWordBoundary
	EmptyNoWordBoundary
)

// EmptyOpContext returns what holds between two runes; -1 stands for an end of the text.
func EmptyOpContext(r1, r2 rune) EmptyOp {
	var op EmptyOp
	if r1 < 0 {
		op |= EmptyBeginText | EmptyBeginLine
	} else if r1 == '\n' {
		op |= EmptyBeginLine
	}
	if r2 < 0 {
		op |= EmptyEndText | EmptyEndLine
	} else if r2 == '\n' {
		op |= EmptyEndLine
	}
	if IsWordChar(r1) != IsWordChar(r2) {
		return op | EmptyWordBoundary
	}
	return op | EmptyNoWordBoundary
}

// IsWordChar reports whether r is a letter or digit of ASCII or an underscore.
func IsWordChar(r rune) bool { return isAlphanumeric(r) || r == '_' }

// An Inst is an instruction.
type Inst struct {
	Op   InstOp
	Out  uint32 // where to go on
	Arg  uint32
	Rune []rune // one rune, which with Arg FoldCase stands for all equal to it, or pairs of first and last
}

// MatchRune reports whether an InstRune goes on with r.
func (i *Inst) MatchRune(r rune) bool { return i.MatchRunePos(r) >= 0 }

// MatchRunePos returns the number of the pair that holds r, or -1.
func (i *Inst) MatchRunePos(r rune) int {
	if len(i.Rune) == 1 {
		if r == i.Rune[0] {
			return 0
		}
		if Flags(i.Arg)&FoldCase != 0 {
			for f := unicode.SimpleFold(i.Rune[0]); f != i.Rune[0]; f = unicode.SimpleFold(f) {
				if r == f {
					return 0
				}
			}
		}
		return -1
	}
	lo, hi := 0, len(i.Rune)/2
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		switch {
		case r < i.Rune[2*mid]:
			hi = mid
		case r > i.Rune[2*mid+1]:
			lo = mid + 1
		default:
			return mid
		}
	}
	return -1
}

// MatchEmptyWidth reports whether an InstEmptyWidth goes on between two runes.
func (i *Inst) MatchEmptyWidth(before rune, after rune) bool {
	op := EmptyOp(i.Arg)
	return op&EmptyOpContext(before, after) == op
}

// skip returns the first instruction from pc on that does more than to go on.
func (p *Prog) skip(pc uint32) *Inst {
	i := &p.Inst[pc]
	for i.Op == InstNop || i.Op == InstCapture {
		i = &p.Inst[i.Out]
	}
	return i
}

// literal returns the rune that is the only one an instruction goes on with.
func (i *Inst) literal() (rune, bool) {
	one := (i.Op == InstRune || i.Op == InstRune1) && len(i.Rune) == 1 && Flags(i.Arg)&FoldCase == 0
	if !one || i.Rune[0] == unicode.ReplacementChar {
		return 0, false
	}
	return i.Rune[0], true
}

// Prefix returns the text that all matches begin with, and whether it is all of them.
func (p *Prog) Prefix() (prefix string, complete bool) {
	i := p.skip(uint32(p.Start))
	var b strings.Builder
	for {
		r, ok := i.literal()
		if !ok {
			return b.String(), i.Op == InstMatch
		}
		b.WriteRune(r)
		i = p.skip(i.Out)
	}
}

// StartCond returns the conditions on the beginning of all matches; all bits if there are none.
func (p *Prog) StartCond() EmptyOp {
	var cond EmptyOp
	i := &p.Inst[p.Start]
	for {
		switch i.Op {
		case InstEmptyWidth:
			cond |= EmptyOp(i.Arg)
		case InstFail:
			return ^EmptyOp(0)
		case InstCapture, InstNop:
		default:
			return cond
		}
		i = &p.Inst[i.Out]
	}
}

// String lists the program; the first instruction is marked.
func (p *Prog) String() string {
	var b strings.Builder
	for j := range p.Inst {
		number := strconv.Itoa(j)
		if len(number) < 3 {
			b.WriteString("   "[len(number):])
		}
		if j == p.Start {
			number += "*"
		}
		b.WriteString(number + "\t" + p.Inst[j].String() + "\n")
	}
	return b.String()
}

// String shows the instruction.
func (i *Inst) String() string {
	out, arg := strconv.Itoa(int(i.Out)), strconv.Itoa(int(i.Arg))
	switch i.Op {
	case InstAlt:
		return "alt -> " + out + ", " + arg
	case InstAltMatch:
		return "altmatch -> " + out + ", " + arg
	case InstCapture:
		return "cap " + arg + " -> " + out
	case InstEmptyWidth:
		return "empty " + arg + " -> " + out
	case InstMatch:
		return "match"
	case InstFail:
		return "fail"
	case InstNop:
		return "nop -> " + out
	case InstRune:
		if i.Rune == nil {
			return "rune <nil>"
		}
		text := "rune " + strconv.QuoteToASCII(string(i.Rune))
		if Flags(i.Arg)&FoldCase != 0 {
			text += "/i"
		}
		return text + " -> " + out
	case InstRune1:
		return "rune1 " + strconv.QuoteToASCII(string(i.Rune)) + " -> " + out
	case InstRuneAny:
		return "any -> " + out
	case InstRuneAnyNotNL:
		return "anynotnl -> " + out
	}
	return ""
}
