// Package unicode tells properties and cases of runes.
//
// The predicates and case mappings are done by the machine from its own compact tables; the range tables are here for
// programs that name them. Both are written by gen_tables.py.
package unicode

const (
	MaxRune         = '\U0010FFFF' // the last rune
	ReplacementChar = '\uFFFD'     // stands for what is not valid
	MaxASCII        = '\u007F'     // the last rune of ASCII
	MaxLatin1       = '\u00FF'     // the last rune of Latin-1
)

// Version is the edition of Unicode.
const Version = "17.0.0"

// A RangeTable is a set of runes: ascending ranges, those below 1<<16 in R16.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int // how many of R16 are within Latin-1
}

// A Range16 holds every Stride-th rune from Lo to Hi.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

// A Range32 holds every Stride-th rune from Lo to Hi, some of them 1<<16 or more.
type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

// Is reports whether r is in rangeTab.
func Is(rangeTab *RangeTable, r rune) bool {
	ranges := rangeTab.R16
	if n := len(ranges); n > 0 && uint32(r) <= uint32(ranges[n-1].Hi) {
		return in16(ranges, uint16(r))
	}
	if len(rangeTab.R32) > 0 && r >= rune(rangeTab.R32[0].Lo) {
		return in32(rangeTab.R32, uint32(r))
	}
	return false
}

func in16(ranges []Range16, r uint16) bool {
	lo, hi := 0, len(ranges)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		switch x := &ranges[mid]; {
		case r < x.Lo:
			hi = mid
		case r > x.Hi:
			lo = mid + 1
		default:
			return x.Stride == 1 || (r-x.Lo)%x.Stride == 0
		}
	}
	return false
}

func in32(ranges []Range32, r uint32) bool {
	lo, hi := 0, len(ranges)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		switch x := &ranges[mid]; {
		case r < x.Lo:
			hi = mid
		case r > x.Hi:
			lo = mid + 1
		default:
			return x.Stride == 1 || (r-x.Lo)%x.Stride == 0
		}
	}
	return false
}

// In reports whether r is in one of the tables.
func In(r rune, ranges ...*RangeTable) bool { return IsOneOf(ranges, r) }

// IsOneOf reports whether r is in one of the tables.
func IsOneOf(ranges []*RangeTable, r rune) bool {
	for _, table := range ranges {
		if Is(table, r) {
			return true
		}
	}
	return false
}

// GraphicRanges are the tables of what IsGraphic accepts.
var GraphicRanges = []*RangeTable{L, M, N, P, S, Zs}

// PrintRanges are the tables of what IsPrint accepts, but for the space.
var PrintRanges = []*RangeTable{L, M, N, P, S}

// IsControl reports whether r is a control character.
func IsControl(r rune) bool

// IsDigit reports whether r is a decimal digit.
func IsDigit(r rune) bool

// IsGraphic reports whether r is a letter, mark, number, punctuation, symbol or space separator.
func IsGraphic(r rune) bool

// IsLetter reports whether r is a letter.
func IsLetter(r rune) bool

// IsLower reports whether r is a lower case letter.
func IsLower(r rune) bool

// IsMark reports whether r is a mark.
func IsMark(r rune) bool

// IsNumber reports whether r is a number.
func IsNumber(r rune) bool

// IsPrint reports whether r is graphic and no space but ' '.
func IsPrint(r rune) bool

// IsPunct reports whether r is punctuation.
func IsPunct(r rune) bool

// IsSpace reports whether r is white space.
func IsSpace(r rune) bool

// IsSymbol reports whether r is a symbol.
func IsSymbol(r rune) bool

// IsTitle reports whether r is a title case letter.
func IsTitle(r rune) bool

// IsUpper reports whether r is an upper case letter.
func IsUpper(r rune) bool
