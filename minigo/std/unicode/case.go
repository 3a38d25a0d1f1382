package unicode

// The cases, indices into CaseRange.Delta.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

// UpperLower as a delta marks a range where upper and lower case letters take turns.
const UpperLower = MaxRune + 1

// A CaseRange tells what to add to the runes from Lo to Hi for each case.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

// A SpecialCase maps some runes in a way of its own, such as Turkish; it precedes the common mapping.
type SpecialCase []CaseRange

// TurkishCase is the mapping for Turkish.
var TurkishCase SpecialCase = turkishCase

// AzeriCase is the mapping for Azeri.
var AzeriCase SpecialCase = turkishCase

// ToUpper returns r in upper case.
func ToUpper(r rune) rune

// ToLower returns r in lower case.
func ToLower(r rune) rune

// ToTitle returns r in title case.
func ToTitle(r rune) rune

// SimpleFold returns the next rune of those that are equal to r under simple case folding, in a circle.
func SimpleFold(r rune) rune

// To returns r in the given case, ReplacementChar if there is no such case.
func To(_case int, r rune) rune {
	switch _case {
	case UpperCase:
		return ToUpper(r)
	case LowerCase:
		return ToLower(r)
	case TitleCase:
		return ToTitle(r)
	}
	return ReplacementChar
}

// special returns r in the given case and whether the mapping names r.
func (special SpecialCase) to(_case int, r rune) (rune, bool) {
	for i := range special {
		x := &special[i]
		if r < rune(x.Lo) || rune(x.Hi) < r {
			continue
		}
		delta := x.Delta[_case]
		if delta > MaxRune {
			// From Lo on they go upper, lower, upper, lower; title is as upper.
			return rune(x.Lo) + ((r-rune(x.Lo))&^1 | rune(_case&1)), true
		}
		return r + delta, true
	}
	return r, false
}

// ToUpper returns r in upper case, by the special mapping first.
func (special SpecialCase) ToUpper(r rune) rune {
	if mapped, ok := special.to(UpperCase, r); ok {
		return mapped
	}
	return ToUpper(r)
}

// ToTitle returns r in title case, by the special mapping first.
func (special SpecialCase) ToTitle(r rune) rune {
	if mapped, ok := special.to(TitleCase, r); ok {
		return mapped
	}
	return ToTitle(r)
}

// ToLower returns r in lower case, by the special mapping first.
func (special SpecialCase) ToLower(r rune) rune {
	if mapped, ok := special.to(LowerCase, r); ok {
		return mapped
	}
	return ToLower(r)
}
