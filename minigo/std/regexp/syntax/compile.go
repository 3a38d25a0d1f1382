package syntax

import "unicode"

// A part is a piece of program. It begins at `start`; the places in `ends` are to be set to what follows it. A part without
// a start, which can't be as instruction 0 fails, matches nothing.
type part struct {
	start    uint32
	ends     []end
	nullable bool // it can match the empty string
}

// An end is the Out of an instruction, or its Arg.
type end struct {
	pc  uint32
	arg bool
}

type compiler struct {
	p *Prog
}

// Compile returns the program of a simplified tree.
func Compile(re *Regexp) (*Prog, error) {
	c := &compiler{&Prog{NumCap: 2}}
	c.add(InstFail)
	whole := c.compile(re)
	match := c.add(InstMatch)
	c.patch(whole.ends, match)
	c.p.Start = int(whole.start)
	return c.p, nil
}

func (c *compiler) add(op InstOp) uint32 {
	c.p.Inst = append(c.p.Inst, Inst{Op: op})
	return uint32(len(c.p.Inst) - 1)
}

// patch sets ends to pc.
func (c *compiler) patch(ends []end, pc uint32) {
	for _, e := range ends {
		if e.arg {
			c.p.Inst[e.pc].Arg = pc
		} else {
			c.p.Inst[e.pc].Out = pc
		}
	}
}

func (c *compiler) compile(re *Regexp) part {
	switch re.Op {
	case OpNoMatch:
		return part{}
	case OpEmptyMatch:
		return c.single(InstNop)
	case OpLiteral:
		if len(re.Rune) == 0 {
			return c.single(InstNop)
		}
		var whole part
		for i := range re.Rune {
			one := c.rune(re.Rune[i:i+1], re.Flags)
			if i == 0 {
				whole = one
			} else {
				whole = c.then(whole, one)
			}
		}
		return whole
	case OpCharClass:
		return c.rune(re.Rune, re.Flags)
	case OpAnyCharNotNL:
		return c.rune([]rune{0, '\n' - 1, '\n' + 1, unicode.MaxRune}, 0)
	case OpAnyChar:
		return c.rune([]rune{0, unicode.MaxRune}, 0)
	case OpBeginLine:
		return c.empty(EmptyBeginLine)
	case OpEndLine:
		return c.empty(EmptyEndLine)
	case OpBeginText:
		return c.empty(EmptyBeginText)
	case OpEndText:
		return c.empty(EmptyEndText)
	case OpWordBoundary:
		return c.empty(EmptyWordBoundary)
	case OpNoWordBoundary:
		return c.empty(EmptyNoWordBoundary)
	case OpCapture:
		before := c.capture(2 * re.Cap)
		sub := c.compile(re.Sub[0])
		return c.then(c.then(before, sub), c.capture(2*re.Cap+1))
	case OpStar:
		return c.star(c.compile(re.Sub[0]), re.Flags&NonGreedy != 0)
	case OpPlus:
		return c.plus(c.compile(re.Sub[0]), re.Flags&NonGreedy != 0)
	case OpQuest:
		return c.quest(c.compile(re.Sub[0]), re.Flags&NonGreedy != 0)
	case OpConcat:
		if len(re.Sub) == 0 {
			return c.single(InstNop)
		}
		whole := c.compile(re.Sub[0])
		for _, sub := range re.Sub[1:] {
			whole = c.then(whole, c.compile(sub))
		}
		return whole
	case OpAlternate:
		var whole part
		for _, sub := range re.Sub {
			whole = c.or(whole, c.compile(sub))
		}
		return whole
	}
	panic("regexp: unhandled case in compile")
}

// single returns a part of one instruction that goes on without a rune.
func (c *compiler) single(op InstOp) part {
	pc := c.add(op)
	return part{pc, []end{{pc, false}}, true}
}

func (c *compiler) empty(op EmptyOp) part {
	p := c.single(InstEmptyWidth)
	c.p.Inst[p.start].Arg = uint32(op)
	return p
}

func (c *compiler) capture(number int) part {
	p := c.single(InstCapture)
	c.p.Inst[p.start].Arg = uint32(number)
	c.p.NumCap = max(c.p.NumCap, number+1)
	return p
}

func (c *compiler) rune(r []rune, flags Flags) part {
	p := c.single(InstRune)
	p.nullable = false
	i := &c.p.Inst[p.start]
	i.Rune = r
	if flags&FoldCase != 0 && len(r) == 1 && folds(r[0]) {
		i.Arg = uint32(FoldCase)
	}
	switch {
	case i.Arg == 0 && (len(r) == 1 || len(r) == 2 && r[0] == r[1]):
		i.Op = InstRune1
	case len(r) == 2 && r[0] == 0 && r[1] == unicode.MaxRune:
		i.Op = InstRuneAny
	case len(r) == 4 && r[0] == 0 && r[1] == '\n'-1 && r[2] == '\n'+1 && r[3] == unicode.MaxRune:
		i.Op = InstRuneAnyNotNL
	}
	return p
}

// then returns x followed by y.
func (c *compiler) then(x, y part) part {
	if x.start == 0 || y.start == 0 {
		return part{}
	}
	c.patch(x.ends, y.start)
	return part{x.start, y.ends, x.nullable && y.nullable}
}

// or returns x or else y.
func (c *compiler) or(x, y part) part {
	if x.start == 0 {
		return y
	}
	if y.start == 0 {
		return x
	}
	pc := c.add(InstAlt)
	c.p.Inst[pc].Out, c.p.Inst[pc].Arg = x.start, y.start
	return part{pc, append(x.ends[:len(x.ends):len(x.ends)], y.ends...), x.nullable || y.nullable}
}

// choice returns an instruction that goes on with x or not, whichever is preferred, and its open end.
func (c *compiler) choice(x part, nonGreedy bool) (uint32, end) {
	pc := c.add(InstAlt)
	i := &c.p.Inst[pc]
	if nonGreedy {
		i.Arg = x.start
		return pc, end{pc, false}
	}
	i.Out = x.start
	return pc, end{pc, true}
}

func (c *compiler) quest(x part, nonGreedy bool) part {
	pc, e := c.choice(x, nonGreedy)
	return part{pc, append([]end{e}, x.ends...), true}
}

// loop returns the choice behind x of x again.
func (c *compiler) loop(x part, nonGreedy bool) part {
	pc, e := c.choice(x, nonGreedy)
	c.patch(x.ends, pc)
	return part{pc, []end{e}, true}
}

// star is plus and quest when x can match the empty string: only so an empty match of x counts as one.
func (c *compiler) star(x part, nonGreedy bool) part {
	if x.nullable {
		return c.quest(c.plus(x, nonGreedy), nonGreedy)
	}
	return c.loop(x, nonGreedy)
}

func (c *compiler) plus(x part, nonGreedy bool) part {
	return part{x.start, c.loop(x, nonGreedy).ends, x.nullable}
}
