package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits of an expression.
const (
	maxRepeat = 1000           // copies of a part, by all repetitions around it
	maxHeight = 1000           // of the tree
	maxSize   = 128 << 20 / 40 // instructions
	maxRunes  = 128 << 20 / 4  // in classes and texts
	maxFlat   = maxHeight      // nodes up to which no tree can be too high
	noLimit   = -1             // as the Max of a repetition
)

// A parser reads an expression from left to right. What is in parentheses that are not yet closed is in groups, the outermost
// part of the expression first. Errors are raised as panics with an *Error and caught in Parse.
type parser struct {
	expr   string
	rest   string
	flags  Flags
	groups []group
	caps   int // groups that are remembered
	nodes  int
	runes  int
	height map[*Regexp]int // of nodes, once there are more than maxFlat
}

// A group is a part of the expression: the alternatives that are complete, and the items of the next one.
type group struct {
	alternatives []*Regexp
	items        []*Regexp
	capture      *Regexp // to be given what is in the parentheses, nil if they remember nothing
	flags        Flags   // to return to behind them
}

func fail(code ErrorCode, expr string) { panic(&Error{code, expr}) }

// Parse returns the tree of an expression.
func Parse(s string, flags Flags) (*Regexp, error) { return parse(s, flags) }

func parse(s string, flags Flags) (tree *Regexp, err error) {
	p := &parser{expr: s, rest: s, flags: flags, groups: make([]group, 1)}
	defer func() {
		if e := recover(); e != nil {
			failed, ok := e.(*Error)
			if !ok {
				panic(e)
			}
			tree, err = nil, failed
		}
	}()
	if flags&Literal != 0 {
		checkUTF8(s)
		return &Regexp{Op: OpLiteral, Flags: flags, Rune: []rune(s)}, nil
	}
	repeated := "" // the repetition that was read last, up to the end
	for p.rest != "" {
		before := p.rest
		again := p.step(repeated)
		repeated = ""
		if again {
			repeated = before
		}
	}
	if len(p.groups) != 1 {
		fail(ErrMissingParen, s)
	}
	tree = p.endGroup()
	if size(tree) > maxSize {
		fail(ErrLarge, s)
	}
	return tree, nil
}

// step reads one item or operator and reports whether it was a repetition. repeated is the text from the beginning of the
// repetition before it, if there is one.
func (p *parser) step(repeated string) bool {
	switch c := p.rest[0]; c {
	case '(':
		if p.flags&PerlX != 0 && strings.HasPrefix(p.rest, "(?") {
			p.perlGroup()
			break
		}
		p.rest = p.rest[1:]
		p.beginCapture("")
	case '|':
		p.endAlternative()
		p.rest = p.rest[1:]
	case ')':
		p.closeGroup()
		p.rest = p.rest[1:]
	case '^':
		if p.flags&OneLine != 0 {
			p.pushOp(OpBeginText)
		} else {
			p.pushOp(OpBeginLine)
		}
		p.rest = p.rest[1:]
	case '$':
		if p.flags&OneLine != 0 {
			p.pushOp(OpEndText).Flags |= WasDollar
		} else {
			p.pushOp(OpEndLine)
		}
		p.rest = p.rest[1:]
	case '.':
		if p.flags&DotNL != 0 {
			p.pushOp(OpAnyChar)
		} else {
			p.pushOp(OpAnyCharNotNL)
		}
		p.rest = p.rest[1:]
	case '[':
		p.class()
	case '*', '+', '?':
		before := p.rest
		p.rest = p.rest[1:]
		switch c {
		case '*':
			p.repeat(OpStar, 0, noLimit, before, repeated)
		case '+':
			p.repeat(OpPlus, 1, noLimit, before, repeated)
		case '?':
			p.repeat(OpQuest, 0, 1, before, repeated)
		}
		return true
	case '{':
		before := p.rest
		least, most, ok := p.counts()
		if !ok {
			p.literal('{')
			p.rest = p.rest[1:]
			break
		}
		if least > maxRepeat || most > maxRepeat || most >= 0 && least > most {
			fail(ErrInvalidRepeatSize, before[:len(before)-len(p.rest)])
		}
		p.repeat(OpRepeat, least, most, before, repeated)
		return true
	case '\\':
		p.backslash()
	default:
		p.literal(p.next())
	}
	return false
}

func checkUTF8(s string) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			fail(ErrInvalidUTF8, s[i:])
		}
		i += n
	}
}

// next reads a rune.
func (p *parser) next() rune {
	r, n := utf8.DecodeRuneInString(p.rest)
	if r == utf8.RuneError && n == 1 {
		fail(ErrInvalidUTF8, p.rest)
	}
	p.rest = p.rest[n:]
	return r
}

// top returns the innermost group.
func (p *parser) top() *group { return &p.groups[len(p.groups)-1] }

// push adds an item. A class of one rune, or of one in both cases, is a literal.
func (p *parser) push(re *Regexp) *Regexp {
	p.nodes++
	if re.Op == OpCharClass {
		c := re.Rune
		switch {
		case len(c) == 2 && c[0] == c[1]:
			re = &Regexp{Op: OpLiteral, Flags: p.flags &^ FoldCase, Rune: c[:1]}
		case len(c) == 4 && c[0] == c[1] && c[2] == c[3] && isFoldPair(c[0], c[2]),
			len(c) == 2 && c[0]+1 == c[1] && isFoldPair(c[0], c[1]):
			re = &Regexp{Op: OpLiteral, Flags: p.flags | FoldCase, Rune: c[:1]}
		}
	}
	g := p.top()
	g.items = append(g.items, re)
	p.checkLimits(re)
	return re
}

func isFoldPair(a, b rune) bool { return unicode.SimpleFold(a) == b && unicode.SimpleFold(b) == a }

func (p *parser) pushOp(op Op) *Regexp { return p.push(&Regexp{Op: op, Flags: p.flags}) }

func (p *parser) literal(r rune) {
	if p.flags&FoldCase != 0 {
		r = leastFold(r)
	}
	p.push(&Regexp{Op: OpLiteral, Flags: p.flags, Rune: []rune{r}})
}

func (p *parser) checkLimits(re *Regexp) {
	p.runes += len(re.Rune)
	if p.runes > maxRunes {
		fail(ErrLarge, p.expr)
	}
	if p.nodes <= maxFlat {
		return
	}
	if p.height == nil {
		p.height = make(map[*Regexp]int)
	}
	if p.heightOf(re) > maxHeight {
		fail(ErrNestingDepth, p.expr)
	}
}

func (p *parser) heightOf(re *Regexp) int {
	h, ok := p.height[re]
	if !ok {
		for _, sub := range re.Sub {
			h = max(h, p.heightOf(sub))
		}
		h++
		p.height[re] = h
	}
	return h
}

// size returns the number of instructions a tree makes.
func size(re *Regexp) int {
	n := 0
	switch re.Op {
	case OpLiteral:
		n = len(re.Rune)
	case OpCapture, OpStar:
		n = 2 + size(re.Sub[0])
	case OpPlus, OpQuest:
		n = 1 + size(re.Sub[0])
	case OpConcat, OpAlternate:
		for _, sub := range re.Sub {
			n += size(sub)
		}
		if re.Op == OpAlternate {
			n += len(re.Sub) - 1
		}
	case OpRepeat:
		sub := size(re.Sub[0])
		switch {
		case re.Max >= 0:
			n = re.Max*sub + (re.Max - re.Min)
		case re.Min == 0:
			n = 2 + sub
		default:
			n = 1 + re.Min*sub
		}
	}
	return max(n, 1)
}

// repeat puts a repetition around the last item.
func (p *parser) repeat(op Op, least, most int, before, repeated string) {
	flags := p.flags
	if p.flags&PerlX != 0 {
		if strings.HasPrefix(p.rest, "?") {
			p.rest = p.rest[1:]
			flags ^= NonGreedy
		}
		if repeated != "" { // in Perl a** and a++ are something else
			fail(ErrInvalidRepeatOp, repeated[:len(repeated)-len(p.rest)])
		}
	}
	text := before[:len(before)-len(p.rest)]
	g := p.top()
	n := len(g.items)
	if n == 0 {
		fail(ErrMissingRepeatArgument, text)
	}
	re := &Regexp{Op: op, Flags: flags, Min: least, Max: most, Sub: []*Regexp{g.items[n-1]}}
	g.items[n-1] = re
	p.nodes++
	p.checkLimits(re)
	if op != OpRepeat {
		re.Min, re.Max = 0, 0
		return
	}
	if size(re) > maxSize {
		fail(ErrLarge, p.expr)
	}
	if (least >= 2 || most >= 2) && !repeatsUpTo(re, maxRepeat) {
		fail(ErrInvalidRepeatSize, text)
	}
}

// repeatsUpTo reports whether nothing in re is copied more than n times.
func repeatsUpTo(re *Regexp, n int) bool {
	if re.Op == OpRepeat {
		m := re.Max
		if m == 0 {
			return true
		}
		if m < 0 {
			m = re.Min
		}
		if m > n {
			return false
		}
		if m > 0 {
			n /= m
		}
	}
	for _, sub := range re.Sub {
		if !repeatsUpTo(sub, n) {
			return false
		}
	}
	return true
}

// counts reads {n}, {n,} or {n,m}. Counts that are too great come out as more than maxRepeat. If it is none of these, nothing is
// read.
func (p *parser) counts() (least, most int, ok bool) {
	s := p.rest[1:]
	if least, s, ok = number(s); !ok {
		return 0, 0, false
	}
	most = least
	if strings.HasPrefix(s, ",") {
		s = s[1:]
		most = noLimit
		if !strings.HasPrefix(s, "}") {
			if most, s, ok = number(s); !ok {
				return 0, 0, false
			}
		}
	}
	if !strings.HasPrefix(s, "}") {
		return 0, 0, false
	}
	p.rest = s[1:]
	return least, most, true
}

func number(s string) (n int, rest string, ok bool) {
	i := 0
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		n = min(n*10+int(s[i]-'0'), maxRepeat+1)
		i++
	}
	if i > 1 && s[0] == '0' {
		return 0, s, false
	}
	return n, s[i:], i > 0
}

// beginCapture opens a group that is remembered.
func (p *parser) beginCapture(name string) {
	p.caps++
	p.nodes++
	capture := &Regexp{Op: OpCapture, Flags: p.flags, Cap: p.caps, Name: name}
	p.groups = append(p.groups, group{capture: capture, flags: p.flags})
}

// endAlternative ends the alternative whose items were read. Alternatives of one rune are put together with the one before.
func (p *parser) endAlternative() {
	g := p.top()
	re := anyRune(concat(g.items))
	g.items = nil
	if n := len(g.alternatives); n > 0 && isCharClass(re) && isCharClass(g.alternatives[n-1]) {
		g.alternatives[n-1] = union(g.alternatives[n-1], re)
		return
	}
	g.alternatives = append(g.alternatives, re)
}

// endGroup returns what is in the innermost group.
func (p *parser) endGroup() *Regexp {
	p.endAlternative()
	re := alternate(p.top().alternatives)
	p.checkLimits(re)
	return re
}

func (p *parser) closeGroup() {
	if len(p.groups) == 1 {
		fail(ErrUnexpectedParen, p.expr)
	}
	re := p.endGroup()
	g := p.top()
	p.groups = p.groups[:len(p.groups)-1]
	p.flags = g.flags
	if g.capture != nil {
		g.capture.Sub = []*Regexp{re}
		re = g.capture
	}
	p.push(re)
}

// perlGroup reads what begins with "(?": a name of a group, flags for the rest of this group, or flags for a group of its own.
func (p *parser) perlGroup() {
	start := p.rest
	if strings.HasPrefix(start, "(?P<") && len(start) > 4 || strings.HasPrefix(start, "(?<") && len(start) > 3 {
		begin := strings.IndexByte(start, '<') + 1
		end := strings.IndexByte(start, '>')
		if end < 0 {
			checkUTF8(start)
			fail(ErrInvalidNamedCapture, start)
		}
		name := start[begin:end]
		checkUTF8(name)
		if !isName(name) {
			fail(ErrInvalidNamedCapture, start[:end+1])
		}
		p.rest = start[end+1:]
		p.beginCapture(name)
		return
	}
	p.rest = start[2:]
	flags := p.flags
	negative, any := false, false // a '-' was read; a flag was read, behind it
	for p.rest != "" {
		c := p.next()
		var flag Flags
		switch c {
		case 'i':
			flag = FoldCase
		case 'm':
			flag = OneLine
		case 's':
			flag = DotNL
		case 'U':
			flag = NonGreedy
		case '-':
			if negative {
				fail(ErrInvalidPerlOp, start[:len(start)-len(p.rest)])
			}
			negative, any = true, false
			continue
		case ':', ')':
			if negative && !any {
				fail(ErrInvalidPerlOp, start[:len(start)-len(p.rest)])
			}
			if c == ':' {
				p.nodes++
				p.groups = append(p.groups, group{flags: p.flags})
			}
			p.flags = flags
			return
		default:
			fail(ErrInvalidPerlOp, start[:len(start)-len(p.rest)])
		}
		any = true
		if negative != (c == 'm') { // m means not OneLine
			flags &^= flag
		} else {
			flags |= flag
		}
	}
	fail(ErrInvalidPerlOp, start)
}

func isName(name string) bool {
	for _, c := range name {
		if c != '_' && !isAlphanumeric(c) {
			return false
		}
	}
	return name != ""
}

func isAlphanumeric(c rune) bool {
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}

// backslash reads what begins with a backslash outside of a class.
func (p *parser) backslash() {
	if p.flags&PerlX != 0 && len(p.rest) >= 2 {
		op := Op(0)
		switch p.rest[1] {
		case 'A':
			op = OpBeginText
		case 'b':
			op = OpWordBoundary
		case 'B':
			op = OpNoWordBoundary
		case 'z':
			op = OpEndText
		case 'C': // any byte, which is not there
			fail(ErrInvalidEscape, p.rest[:2])
		case 'Q':
			text := ""
			text, p.rest, _ = strings.Cut(p.rest[2:], `\E`)
			checkUTF8(text)
			for _, r := range text {
				p.literal(r)
			}
			return
		}
		if op != 0 {
			p.pushOp(op)
			p.rest = p.rest[2:]
			return
		}
	}
	if c, ok := p.classEscape(nil); ok {
		p.push(&Regexp{Op: OpCharClass, Flags: p.flags, Rune: c})
		return
	}
	p.literal(p.escape())
}

// classEscape adds to c the class of an escape sequence such as \d or \pL, if there is one.
func (p *parser) classEscape(c class) (class, bool) {
	if len(p.rest) < 2 || p.rest[0] != '\\' {
		return c, false
	}
	kind := p.rest[1]
	if p.flags&UnicodeGroups != 0 && (kind == 'p' || kind == 'P') {
		return c.addAll(p.unicodeEscape()), true
	}
	if pairs := perlClasses[kind|0x20]; p.flags&PerlX != 0 && pairs != "" {
		c = c.addNamed(pairs, kind&0x20 == 0, p.flags)
		p.rest = p.rest[2:]
		return c, true
	}
	return c, false
}

// unicodeEscape reads \pL, \p{Name} or \p{^Name}, or one with \P.
func (p *parser) unicodeEscape() class {
	start := p.rest
	negate := start[1] == 'P'
	p.rest = start[2:]
	if p.rest == "" {
		fail(ErrInvalidCharRange, start)
	}
	name := ""
	if p.next() != '{' {
		name = start[2 : len(start)-len(p.rest)]
	} else {
		end := strings.IndexByte(start, '}')
		if end < 0 {
			checkUTF8(start)
			fail(ErrInvalidCharRange, start)
		}
		name, p.rest = start[3:end], start[end+1:]
		checkUTF8(name)
	}
	if strings.HasPrefix(name, "^") {
		negate = !negate
		name = name[1:]
	}
	c := unicodeClass(name, p.flags)
	if c == nil {
		fail(ErrInvalidCharRange, start[:len(start)-len(p.rest)])
	}
	if negate {
		c = negated(c)
	}
	return c
}

// escape reads an escape sequence for a rune.
func (p *parser) escape() rune {
	start := p.rest
	bad := func() { fail(ErrInvalidEscape, start[:len(start)-len(p.rest)]) }
	p.rest = p.rest[1:]
	if p.rest == "" {
		fail(ErrTrailingBackslash, "")
	}
	switch c := p.next(); c {
	case '1', '2', '3', '4', '5', '6', '7', '0':
		// One digit other than 0 would be a back reference, which is not there.
		if c != '0' && (p.rest == "" || p.rest[0] < '0' || p.rest[0] > '7') {
			bad()
		}
		r := c - '0'
		for i := 1; i < 3 && p.rest != "" && '0' <= p.rest[0] && p.rest[0] <= '7'; i++ {
			r = r*8 + rune(p.rest[0]-'0')
			p.rest = p.rest[1:]
		}
		return r
	case 'x':
		if p.rest == "" {
			bad()
		}
		c = p.next()
		if c == '{' {
			r, digits := rune(0), 0
			for {
				if p.rest == "" {
					bad()
				}
				c = p.next()
				if c == '}' {
					break
				}
				v := hexDigit(c)
				if v < 0 {
					bad()
				}
				r = r*16 + v
				if r > unicode.MaxRune {
					bad()
				}
				digits++
			}
			if digits == 0 {
				bad()
			}
			return r
		}
		high := hexDigit(c)
		if p.rest == "" {
			bad()
		}
		low := hexDigit(p.next())
		if high < 0 || low < 0 {
			bad()
		}
		return high*16 + low
	case 'a':
		return '\a'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	case 'v':
		return '\v'
	default:
		if c >= utf8.RuneSelf || isAlphanumeric(c) {
			bad()
		}
		return c
	}
}

func hexDigit(c rune) rune {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10
	}
	return -1
}

// class reads a class in brackets.
func (p *parser) class() {
	start := p.rest
	p.rest = p.rest[1:]
	var c class
	negate := strings.HasPrefix(p.rest, "^")
	if negate {
		p.rest = p.rest[1:]
		if p.flags&ClassNL == 0 {
			c = c.add('\n', '\n') // not to be matched
		}
	}
	for first := true; p.rest == "" || p.rest[0] != ']' || first; first = false {
		// Without the extensions of Perl a '-' is a rune of its own at the ends only.
		if strings.HasPrefix(p.rest, "-") && p.flags&PerlX == 0 && !first && (len(p.rest) == 1 || p.rest[1] != ']') {
			_, n := utf8.DecodeRuneInString(p.rest[1:])
			fail(ErrInvalidCharRange, p.rest[:1+n])
		}
		if strings.HasPrefix(p.rest, "[:") {
			if end := strings.Index(p.rest[2:], ":]"); end >= 0 {
				whole := p.rest[:end+4]
				name, not := strings.CutPrefix(whole[2:end+2], "^")
				pairs, ok := posixClasses[name]
				if !ok {
					fail(ErrInvalidCharRange, whole)
				}
				c = c.addNamed(pairs, not, p.flags)
				p.rest = p.rest[len(whole):]
				continue
			}
		}
		var ok bool
		if c, ok = p.classEscape(c); ok {
			continue
		}
		from := p.rest
		lo := p.classRune(start)
		hi := lo
		if len(p.rest) >= 2 && p.rest[0] == '-' && p.rest[1] != ']' {
			p.rest = p.rest[1:]
			hi = p.classRune(start)
			if hi < lo {
				fail(ErrInvalidCharRange, from[:len(from)-len(p.rest)])
			}
		}
		if p.flags&FoldCase != 0 {
			c = c.addFolded(lo, hi)
		} else {
			c = c.add(lo, hi)
		}
	}
	p.rest = p.rest[1:]
	c = c.clean()
	if negate {
		c = negated(c)
	}
	p.push(&Regexp{Op: OpCharClass, Flags: p.flags, Rune: c})
}

// classRune reads a rune in the class that begins at start.
func (p *parser) classRune(start string) rune {
	if p.rest == "" {
		fail(ErrMissingBracket, start)
	}
	if p.rest[0] == '\\' {
		return p.escape()
	}
	return p.next()
}
