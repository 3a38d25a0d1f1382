package regexp

import (
	"io"
	"regexp/syntax"
	"unicode"
	"unicode/utf8"
)

// A program is a syntax.Prog in the form in which the machine runs it. The machine knows its layout and that of inst.
type program struct {
	inst     []inst
	ranges   []rune    // pairs of first and last rune, ascending for each instruction
	prefix   string    // of all matches
	first    [4]uint64 // a bit for each byte that a match can begin with, if useFirst is set
	start    uint32    // the instruction to begin with
	anchored bool      // matches begin at the beginning of the text
	useFirst bool
	longest  bool // the longest match at a position is found, not that of the first alternative
}

// An inst is an instruction; op is one of the numbers below.
type inst struct {
	op  uint32
	out uint32 // where to go on
	arg uint32
	n   uint32
}

const (
	opFail       = iota
	opMatch      // a match is found
	opNop        // go on
	opAlt        // go on at out, or else at arg
	opCapture    // note the position as number arg
	opEmptyWidth // go on only where the syntax.EmptyOp arg holds
	opRune       // go on with the rune arg
	opRanges     // go on with a rune in the n pairs that begin at ranges[2*arg]
	opAny        // go on with a rune
	opAnyNotNL   // go on with a rune other than newline
)

func newProgram(prog *syntax.Prog, longest bool) program {
	p := program{start: uint32(prog.Start), longest: longest}
	p.inst = make([]inst, len(prog.Inst))
	for pc := range prog.Inst {
		p.inst[pc] = p.convert(&prog.Inst[pc])
	}
	p.anchored = prog.StartCond()&syntax.EmptyBeginText != 0
	p.prefix, _ = prog.Prefix()
	p.useFirst = p.addFirst(p.start, make([]bool, len(p.inst)))
	return p
}

func (p *program) convert(i *syntax.Inst) inst {
	switch i.Op {
	case syntax.InstAlt, syntax.InstAltMatch:
		return inst{op: opAlt, out: i.Out, arg: i.Arg}
	case syntax.InstCapture:
		return inst{op: opCapture, out: i.Out, arg: i.Arg}
	case syntax.InstEmptyWidth:
		return inst{op: opEmptyWidth, out: i.Out, arg: i.Arg}
	case syntax.InstMatch:
		return inst{op: opMatch}
	case syntax.InstNop:
		return inst{op: opNop, out: i.Out}
	case syntax.InstRuneAny:
		return inst{op: opAny, out: i.Out}
	case syntax.InstRuneAnyNotNL:
		return inst{op: opAnyNotNL, out: i.Out}
	case syntax.InstRune1:
		return inst{op: opRune, out: i.Out, arg: uint32(i.Rune[0])}
	case syntax.InstRune:
		at := len(p.ranges)
		if len(i.Rune) == 1 {
			p.addCases(i.Rune[0])
		} else {
			p.ranges = append(p.ranges, i.Rune...)
		}
		return inst{op: opRanges, out: i.Out, arg: uint32(at / 2), n: uint32((len(p.ranges) - at) / 2)}
	}
	return inst{op: opFail}
}

// addCases appends the runes that are equal to r but for the case, the least first.
func (p *program) addCases(r rune) {
	for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
		if f < r {
			r = f
			f = unicode.SimpleFold(f)
		}
	}
	p.ranges = append(p.ranges, r, r)
	for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
		p.ranges = append(p.ranges, f, f)
	}
}

// addFirst adds the bytes that a match from pc on can begin with, and reports whether these are all there are: not so when the
// match can be empty.
func (p *program) addFirst(pc uint32, seen []bool) bool {
	for !seen[pc] {
		seen[pc] = true
		i := &p.inst[pc]
		switch i.op {
		case opFail:
			return true
		case opMatch:
			return false
		case opNop, opCapture, opEmptyWidth:
			pc = i.out
		case opAlt:
			if !p.addFirst(i.out, seen) {
				return false
			}
			pc = i.arg
		case opRune:
			p.addBytes(rune(i.arg), rune(i.arg))
			return true
		case opRanges:
			for k := i.arg; k < i.arg+i.n; k++ {
				p.addBytes(p.ranges[2*k], p.ranges[2*k+1])
			}
			return true
		default:
			return false // all bytes
		}
	}
	return true
}

// addBytes adds the bytes that the runes from lo to hi begin with; beyond ASCII no difference is made.
func (p *program) addBytes(lo, hi rune) {
	for r := lo; r <= min(hi, utf8.RuneSelf-1); r++ {
		p.first[r/64] |= 1 << (r % 64)
	}
	if hi >= utf8.RuneSelf {
		p.first[2], p.first[3] = ^uint64(0), ^uint64(0)
	}
}

// literalPrefix is prog.Prefix, but if there is only one way through the program and it begins at the beginning of the text, it
// looks behind that condition.
func literalPrefix(prog *syntax.Prog) (prefix string, complete bool) {
	has := func(i *syntax.Inst, cond syntax.EmptyOp) bool {
		return i.Op == syntax.InstEmptyWidth && syntax.EmptyOp(i.Arg)&cond != 0
	}
	if !has(&prog.Inst[prog.Start], syntax.EmptyBeginText) {
		return prog.Prefix()
	}
	for pc := range prog.Inst {
		i := &prog.Inst[pc]
		last := i.Op == syntax.InstEmptyWidth && prog.Inst[i.Out].Op == syntax.InstMatch
		if i.Op == syntax.InstAlt || last && !has(i, syntax.EmptyEndText) {
			return prog.Prefix()
		}
	}
	var text []rune
	i := &prog.Inst[prog.Inst[prog.Start].Out]
	for i.Op == syntax.InstNop {
		i = &prog.Inst[i.Out]
	}
	if i.Op == syntax.InstMatch {
		return "", true
	}
	for i.Op == syntax.InstRune1 && i.Rune[0] != unicode.ReplacementChar {
		text = append(text, i.Rune[0])
		i = &prog.Inst[i.Out]
	}
	complete = has(i, syntax.EmptyEndText) && prog.Inst[i.Out].Op == syntax.InstMatch
	return string(text), len(text) > 0 && complete
}

// What match returns.
const (
	noMatch   = 0
	matched   = 1
	undecided = -1 // more of the text must be known
)

// match searches s from pos on and puts the positions of the first match and its groups into caps, as many as there is room for;
// -1 for groups that did not take part. If there is no room it need not find the end of the match. The text may go on behind s
// unless whole is set; then s ends with the end of a rune.
func match(p *program, s string, pos int, whole bool, caps []int) int

// find returns the first n positions of the first match from pos on; they are not nil if there is one.
func (re *Regexp) find(s string, pos, n int) []int {
	caps := make([]int, n)
	if match(&re.prog, s, pos, true, caps) != matched {
		return nil
	}
	return caps
}

// findReader is find for a text that is read as far as it must be known, and then some.
func (re *Regexp) findReader(r io.RuneReader, n int) []int {
	var buf []byte
	caps := make([]int, n)
	whole := false
	for size := 64; ; size *= 2 {
		for !whole && len(buf) < size {
			c, width, err := r.ReadRune()
			if err != nil {
				whole = true
				break
			}
			if c == utf8.RuneError && width == 1 {
				buf = append(buf, 0xff) // so that it takes one byte here, too
			} else {
				buf = utf8.AppendRune(buf, c)
			}
		}
		switch match(&re.prog, text(buf), 0, whole, caps) {
		case matched:
			return caps
		case noMatch:
			return nil
		}
	}
}

// MatchReader reports whether there is a match in what r reads.
func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchReader(r), nil
}

// MatchReader reports whether there is a match in what r reads; it may read more than that.
func (re *Regexp) MatchReader(r io.RuneReader) bool { return re.findReader(r, 0) != nil }

// FindReaderIndex returns the positions of the first match in what r reads; it may read more than that.
func (re *Regexp) FindReaderIndex(r io.RuneReader) (m []int) { return re.findReader(r, 2) }

// FindReaderSubmatchIndex returns the positions of the first match and its groups in what r reads; it may read more than that.
func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int { return re.findReader(r, re.caps()) }
