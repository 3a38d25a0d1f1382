package syntax

import (
	"slices"
	"unicode"
)

// Concatenations and alternations are made here. Alternatives that begin alike are brought together, so that the machine
// has fewer of them to follow.

// concat returns the concatenation of items; texts next to each other become one.
func concat(items []*Regexp) *Regexp {
	var joined []*Regexp
	ours := false // the last one was made here
	for _, re := range items {
		n := len(joined)
		if n == 0 || re.Op != OpLiteral || joined[n-1].Op != OpLiteral || (re.Flags^joined[n-1].Flags)&FoldCase != 0 {
			joined = append(joined, re)
			ours = false
			continue
		}
		if !ours {
			last := *joined[n-1]
			last.Rune = slices.Clone(last.Rune)
			joined[n-1] = &last
			ours = true
		}
		joined[n-1].Rune = append(joined[n-1].Rune, re.Rune...)
	}
	if len(joined) == 0 {
		return &Regexp{Op: OpEmptyMatch}
	}
	return collapse(joined, OpConcat)
}

// alternate returns the alternation of subs.
func alternate(subs []*Regexp) *Regexp {
	if len(subs) == 0 {
		return &Regexp{Op: OpNoMatch}
	}
	return collapse(subs, OpAlternate)
}

// collapse returns a node for subs, whose own subs take the place of those with the same operator.
func collapse(subs []*Regexp, op Op) *Regexp {
	if len(subs) == 1 {
		return subs[0]
	}
	re := &Regexp{Op: op}
	for _, sub := range subs {
		if sub.Op == op {
			re.Sub = append(re.Sub, sub.Sub...)
		} else {
			re.Sub = append(re.Sub, sub)
		}
	}
	if op == OpAlternate {
		re.Sub = factor(re.Sub)
		if len(re.Sub) == 1 {
			return re.Sub[0]
		}
	}
	return re
}

// isCharClass reports whether re matches one rune.
func isCharClass(re *Regexp) bool {
	return re.Op == OpLiteral && len(re.Rune) == 1 || re.Op == OpCharClass || re.Op == OpAnyCharNotNL || re.Op == OpAnyChar
}

// runesOf returns what re, which matches one rune, matches.
func runesOf(re *Regexp) class {
	switch re.Op {
	case OpLiteral:
		return class(nil).addLiteral(re.Rune[0], re.Flags)
	case OpCharClass:
		return class(nil).addAll(re.Rune)
	case OpAnyCharNotNL:
		return class{0, '\n' - 1, '\n' + 1, unicode.MaxRune}
	}
	return class{0, unicode.MaxRune}
}

// union returns a node for the runes that a or b matches.
func union(a, b *Regexp) *Regexp {
	if a.Op == OpLiteral && b.Op == OpLiteral && a.Rune[0] == b.Rune[0] && a.Flags == b.Flags {
		return a
	}
	flags := a.Flags
	if b.Op > a.Op {
		flags = b.Flags
	}
	if a.Op == OpAnyChar || b.Op == OpAnyChar {
		return &Regexp{Op: OpAnyChar, Flags: flags}
	}
	return anyRune(&Regexp{Op: OpCharClass, Flags: flags, Rune: runesOf(a).addAll(runesOf(b)).clean()})
}

// anyRune returns OpAnyChar or OpAnyCharNotNL instead of a class of the same runes.
func anyRune(re *Regexp) *Regexp {
	if c := re.Rune; re.Op == OpCharClass {
		switch {
		case len(c) == 2 && c[0] == 0 && c[1] == unicode.MaxRune:
			return &Regexp{Op: OpAnyChar, Flags: re.Flags}
		case len(c) == 4 && c[0] == 0 && c[1] == '\n'-1 && c[2] == '\n'+1 && c[3] == unicode.MaxRune:
			return &Regexp{Op: OpAnyCharNotNL, Flags: re.Flags}
		}
	}
	return re
}

// factor brings alternatives next to each other together: those that begin with the same text, then those that begin with the same
// class, then those of one rune, then empty ones.
func factor(subs []*Regexp) []*Regexp {
	subs = factorTexts(subs)
	subs = factorClasses(subs)
	var out []*Regexp
	for _, sub := range subs {
		n := len(out)
		switch {
		case n > 0 && isCharClass(sub) && isCharClass(out[n-1]):
			out[n-1] = union(out[n-1], sub)
		case n > 0 && sub.Op == OpEmptyMatch && out[n-1].Op == OpEmptyMatch:
		default:
			out = append(out, sub)
		}
	}
	return out
}

// leadingText returns the text that re begins with.
func leadingText(re *Regexp) (text []rune, flags Flags) {
	if re.Op == OpConcat && len(re.Sub) > 0 {
		re = re.Sub[0]
	}
	if re.Op != OpLiteral {
		return nil, 0
	}
	return re.Rune, re.Flags & FoldCase
}

func factorTexts(subs []*Regexp) []*Regexp {
	var out []*Regexp
	for start := 0; start < len(subs); {
		text, flags := leadingText(subs[start])
		end := start + 1
		for ; end < len(subs); end++ {
			other, otherFlags := leadingText(subs[end])
			same := 0
			if otherFlags == flags {
				for same < len(text) && same < len(other) && text[same] == other[same] {
					same++
				}
			}
			if same == 0 {
				break
			}
			text = text[:same]
		}
		if end == start+1 {
			out = append(out, subs[start])
		} else {
			prefix := &Regexp{Op: OpLiteral, Flags: flags, Rune: text}
			rest := make([]*Regexp, 0, end-start)
			for _, sub := range subs[start:end] {
				rest = append(rest, withoutText(sub, len(text)))
			}
			out = append(out, &Regexp{Op: OpConcat, Sub: []*Regexp{prefix, collapse(rest, OpAlternate)}})
		}
		start = end
	}
	return out
}

// withoutText returns re without the first n runes of the text it begins with.
func withoutText(re *Regexp, n int) *Regexp {
	if re.Op != OpConcat {
		if len(re.Rune) == n {
			return &Regexp{Op: OpEmptyMatch, Flags: re.Flags}
		}
		return &Regexp{Op: OpLiteral, Flags: re.Flags, Rune: re.Rune[n:]}
	}
	first := withoutText(re.Sub[0], n)
	if first.Op == OpEmptyMatch {
		return withoutFirst(re)
	}
	return &Regexp{Op: OpConcat, Flags: re.Flags, Sub: append([]*Regexp{first}, re.Sub[1:]...)}
}

// withoutFirst returns re without what leadingItem returns.
func withoutFirst(re *Regexp) *Regexp {
	if re.Op != OpConcat {
		return &Regexp{Op: OpEmptyMatch}
	}
	switch len(re.Sub) {
	case 1:
		return &Regexp{Op: OpEmptyMatch}
	case 2:
		return re.Sub[1]
	}
	return &Regexp{Op: OpConcat, Flags: re.Flags, Sub: re.Sub[1:]}
}

// leadingItem returns the first item of re, nil if it is empty.
func leadingItem(re *Regexp) *Regexp {
	if re.Op == OpEmptyMatch {
		return nil
	}
	if re.Op == OpConcat && len(re.Sub) > 0 {
		if re.Sub[0].Op == OpEmptyMatch {
			return nil
		}
		return re.Sub[0]
	}
	return re
}

// factorClasses leaves items other than classes alone: with repetitions, paths would be lost whose order matters.
func factorClasses(subs []*Regexp) []*Regexp {
	var out []*Regexp
	for start := 0; start < len(subs); {
		first := leadingItem(subs[start])
		end := start + 1
		if first != nil && (isCharClass(first) ||
			first.Op == OpRepeat && first.Min == first.Max && isCharClass(first.Sub[0])) {
			for end < len(subs) && first.Equal(leadingItem(subs[end])) {
				end++
			}
		}
		if end == start+1 {
			out = append(out, subs[start])
		} else {
			rest := make([]*Regexp, 0, end-start)
			for _, sub := range subs[start:end] {
				rest = append(rest, withoutFirst(sub))
			}
			out = append(out, &Regexp{Op: OpConcat, Sub: []*Regexp{first, collapse(rest, OpAlternate)}})
		}
		start = end
	}
	return out
}
