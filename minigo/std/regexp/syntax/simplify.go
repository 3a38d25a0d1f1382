package syntax

// Simplify returns a tree that matches the same without counted repetitions.
func (re *Regexp) Simplify() *Regexp {
	if re == nil {
		return nil
	}
	switch re.Op {
	case OpCapture, OpConcat, OpAlternate:
		subs := make([]*Regexp, len(re.Sub))
		changed := false
		for i, sub := range re.Sub {
			subs[i] = sub.Simplify()
			changed = changed || subs[i] != sub
		}
		if !changed {
			return re
		}
		simple := *re
		simple.Rune = nil
		simple.Sub = subs
		return &simple
	case OpStar, OpPlus, OpQuest:
		return repeated(re.Op, re.Flags, re.Sub[0].Simplify(), re)
	case OpRepeat:
		return re.expand()
	}
	return re
}

// repeated returns sub with a repetition around it; re is such a node that may be used again, or nil.
func repeated(op Op, flags Flags, sub, re *Regexp) *Regexp {
	// The empty string any number of times is the empty string, and a repetition of the same repetition is that one.
	if sub.Op == OpEmptyMatch {
		return sub
	}
	if op == sub.Op && flags&NonGreedy == sub.Flags&NonGreedy {
		return sub
	}
	if re != nil && re.Op == op && re.Flags&NonGreedy == flags&NonGreedy && sub == re.Sub[0] {
		return re
	}
	return &Regexp{Op: op, Flags: flags, Sub: []*Regexp{sub}}
}

// expand writes a counted repetition out.
func (re *Regexp) expand() *Regexp {
	if re.Min == 0 && re.Max == 0 {
		return &Regexp{Op: OpEmptyMatch}
	}
	sub := re.Sub[0].Simplify()
	if re.Max == noLimit {
		switch re.Min {
		case 0:
			return repeated(OpStar, re.Flags, sub, nil)
		case 1:
			return repeated(OpPlus, re.Flags, sub, nil)
		}
		all := &Regexp{Op: OpConcat}
		for range re.Min - 1 {
			all.Sub = append(all.Sub, sub)
		}
		all.Sub = append(all.Sub, repeated(OpPlus, re.Flags, sub, nil))
		return all
	}
	if re.Min == 1 && re.Max == 1 {
		return sub
	}
	// x{n,m} is n times x, and then x(x(x)?)? for the others, which leaves fewer paths than x?x?x?.
	all := &Regexp{Op: OpConcat}
	for range re.Min {
		all.Sub = append(all.Sub, sub)
	}
	if re.Max > re.Min {
		rest := repeated(OpQuest, re.Flags, sub, nil)
		for range re.Max - re.Min - 1 {
			rest = repeated(OpQuest, re.Flags, &Regexp{Op: OpConcat, Sub: []*Regexp{sub, rest}}, nil)
		}
		if len(all.Sub) == 0 {
			return rest
		}
		all.Sub = append(all.Sub, rest)
	}
	if len(all.Sub) == 1 {
		return all.Sub[0]
	}
	return all
}
