package syntax

import (
	"slices"
	"strings"
	"unicode"
)

// A class is a set of runes: pairs of first and last. It is clean when the pairs ascend and neither meet nor overlap.
type class []rune

// add adds the runes from lo to hi. One of the last two pairs is made longer if it can be, as alphabets come in two cases.
func (c class) add(lo, hi rune) class {
	for i := len(c) - 2; i >= 0 && i >= len(c)-4; i -= 2 {
		if lo <= c[i+1]+1 && c[i] <= hi+1 {
			c[i] = min(c[i], lo)
			c[i+1] = max(c[i+1], hi)
			return c
		}
	}
	return append(c, lo, hi)
}

// addAll adds all runes of another class.
func (c class) addAll(other []rune) class {
	for i := 0; i < len(other); i += 2 {
		c = c.add(other[i], other[i+1])
	}
	return c
}

// addFolded adds the runes from lo to hi and those equal to them but for the case.
func (c class) addFolded(lo, hi rune) class {
	c = c.add(lo, hi)
	for i := range unicode.CaseRanges {
		x := &unicode.CaseRanges[i]
		for r := max(lo, rune(x.Lo)); r <= min(hi, rune(x.Hi)); r++ {
			for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
				c = c.add(f, f)
			}
		}
	}
	return c
}

// addLiteral adds a rune, and with FoldCase those equal to it.
func (c class) addLiteral(r rune, flags Flags) class {
	if flags&FoldCase != 0 {
		return c.addFolded(r, r)
	}
	return c.add(r, r)
}

// addTable adds the runes of a table.
func (c class) addTable(t *unicode.RangeTable) class {
	for _, x := range t.R16 {
		c = c.addStride(rune(x.Lo), rune(x.Hi), rune(x.Stride))
	}
	for _, x := range t.R32 {
		c = c.addStride(rune(x.Lo), rune(x.Hi), rune(x.Stride))
	}
	return c
}

func (c class) addStride(lo, hi, stride rune) class {
	if stride == 1 {
		return c.add(lo, hi)
	}
	for r := lo; r <= hi; r += stride {
		c = c.add(r, r)
	}
	return c
}

// clean returns the same set, clean.
func (c class) clean() class {
	ordered := true
	for i := 2; i < len(c); i += 2 {
		if c[i] <= c[i-1]+1 {
			ordered = false
			break
		}
	}
	if ordered {
		return c
	}
	pairs := make([][2]rune, len(c)/2)
	for i := range pairs {
		pairs[i] = [2]rune{c[2*i], c[2*i+1]}
	}
	slices.SortFunc(pairs, func(a, b [2]rune) int { return int(a[0] - b[0]) })
	c = c[:0]
	for _, p := range pairs {
		if n := len(c); n > 0 && p[0] <= c[n-1]+1 {
			c[n-1] = max(c[n-1], p[1])
		} else {
			c = append(c, p[0], p[1])
		}
	}
	return c
}

// negated returns the runes that are not in a clean class.
func negated(c []rune) class {
	var rest class
	next := rune(0)
	for i := 0; i < len(c); i += 2 {
		if next < c[i] {
			rest = append(rest, next, c[i]-1)
		}
		next = c[i+1] + 1
	}
	if next <= unicode.MaxRune {
		rest = append(rest, next, unicode.MaxRune)
	}
	return rest
}

// contains reports whether r is in a class.
func contains(c []rune, r rune) bool {
	for i := 0; i < len(c); i += 2 {
		if c[i] <= r && r <= c[i+1] {
			return true
		}
	}
	return false
}

// folds reports whether a rune is equal to another one but for the case.
func folds(r rune) bool { return unicode.SimpleFold(r) != r }

// leastFold returns the least rune of those equal to r but for the case.
func leastFold(r rune) rune {
	least := r
	for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
		least = min(least, f)
	}
	return least
}

// A named class is written here as its pairs; one with an upper-case name or with '^' is negated.
var perlClasses = map[byte]string{'d': "09", 's': "\t\n\f\r  ", 'w': "09AZ__az"}

var posixClasses = map[string]string{
	"alnum": "09AZaz", "alpha": "AZaz", "ascii": "\x00\x7f", "blank": "\t\t  ", "cntrl": "\x00\x1f\x7f\x7f", "digit": "09",
	"graph": "!~", "lower": "az", "print": " ~", "punct": "!/:@[`{~", "space": "\t\r  ", "upper": "AZ", "word": "09AZ__az",
	"xdigit": "09AFaf",
}

// addNamed adds a named class or, if negate is set, all others.
func (c class) addNamed(pairs string, negate bool, flags Flags) class {
	var named class
	for i := 0; i < len(pairs); i += 2 {
		if flags&FoldCase != 0 {
			named = named.addFolded(rune(pairs[i]), rune(pairs[i+1]))
		} else {
			named = named.add(rune(pairs[i]), rune(pairs[i+1]))
		}
	}
	named = named.clean()
	if negate {
		named = negated(named)
	}
	return c.addAll(named)
}

// unicodeClass returns the class of a property of Unicode, nil if there is none of the name; case, spaces, underscores and
// hyphens do not count in names.
func unicodeClass(name string, flags Flags) class {
	name = plainName(name)
	switch name {
	case "any":
		return class{0, unicode.MaxRune}
	case "ascii":
		return class{0, unicode.MaxASCII}
	case "assigned":
		return negated(class(nil).addTable(unicode.Categories["Cn"]).clean())
	}
	table, fold := findTable(name)
	if table == nil {
		return nil
	}
	c := class(nil).addTable(table)
	if flags&FoldCase != 0 && fold != nil {
		c = c.addTable(fold)
	}
	return c.clean()
}

// plainName removes from a name what does not count.
func plainName(name string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '_' || r == '-' {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}

// findTable returns the table of a plain name, and that of the runes it lacks when the case does not count.
func findTable(plain string) (table, fold *unicode.RangeTable) {
	for alias, category := range unicode.CategoryAliases {
		if plainName(alias) == plain {
			return unicode.Categories[category], unicode.FoldCategory[category]
		}
	}
	for name, table := range unicode.Categories {
		if plainName(name) == plain {
			return table, unicode.FoldCategory[name]
		}
	}
	for name, table := range unicode.Scripts {
		if plainName(name) == plain {
			return table, unicode.FoldScript[name]
		}
	}
	return nil, nil
}
