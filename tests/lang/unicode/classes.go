package main

import (
	"fmt"
	"unicode"
)

func main() {
	for _, r := range []rune{'a', 'Z', '5', ' ', '\n', '_', '-', '$', 'é', 'ß', 'Σ', 'ς', '世', '١', 'Ⅷ', '½', '€', 'ǅ', '\u00a0', '\u2028', '\u0301', '😀', 0, -1, 0x10ffff} {
		s := ""
		for _, c := range []struct {
			n string
			f func(rune) bool
		}{{"L", unicode.IsLetter}, {"U", unicode.IsUpper}, {"l", unicode.IsLower}, {"T", unicode.IsTitle}, {"D", unicode.IsDigit}, {"N", unicode.IsNumber}, {"S", unicode.IsSpace}, {"P", unicode.IsPunct}, {"Y", unicode.IsSymbol}, {"M", unicode.IsMark}, {"C", unicode.IsControl}, {"p", unicode.IsPrint}, {"g", unicode.IsGraphic}} {
			if c.f(r) {
				s += c.n
			}
		}
		fmt.Printf("%U %s %U %U %U %U\n", r, s, unicode.ToUpper(r), unicode.ToLower(r), unicode.ToTitle(r), unicode.SimpleFold(r))
	}
	fmt.Println(unicode.Is(unicode.Han, '世'), unicode.In('α', unicode.Latin, unicode.Greek), unicode.MaxRune, unicode.ReplacementChar, unicode.MaxASCII)
}

// Output:
// U+0061 Llpg U+0041 U+0061 U+0041 U+0041
// U+005A LUpg U+005A U+007A U+005A U+007A
// U+0035 DNpg U+0035 U+0035 U+0035 U+0035
// U+0020 Spg U+0020 U+0020 U+0020 U+0020
// U+000A SC U+000A U+000A U+000A U+000A
// U+005F Ppg U+005F U+005F U+005F U+005F
// U+002D Ppg U+002D U+002D U+002D U+002D
// U+0024 Ypg U+0024 U+0024 U+0024 U+0024
// U+00E9 Llpg U+00C9 U+00E9 U+00C9 U+00C9
// U+00DF Llpg U+00DF U+00DF U+00DF U+1E9E
// U+03A3 LUpg U+03A3 U+03C3 U+03A3 U+03C2
// U+03C2 Llpg U+03A3 U+03C2 U+03A3 U+03C3
// U+4E16 Lpg U+4E16 U+4E16 U+4E16 U+4E16
// U+0661 DNpg U+0661 U+0661 U+0661 U+0661
// U+2167 Npg U+2167 U+2177 U+2167 U+2177
// U+00BD Npg U+00BD U+00BD U+00BD U+00BD
// U+20AC Ypg U+20AC U+20AC U+20AC U+20AC
// U+01C5 LTpg U+01C4 U+01C6 U+01C5 U+01C6
// U+00A0 Sg U+00A0 U+00A0 U+00A0 U+00A0
// U+2028 S U+2028 U+2028 U+2028 U+2028
// U+0301 Mpg U+0301 U+0301 U+0301 U+0301
// U+1F600 Ypg U+1F600 U+1F600 U+1F600 U+1F600
// U+0000 C U+0000 U+0000 U+0000 U+0000
// U+FFFFFFFFFFFFFFFF  U+FFFFFFFFFFFFFFFF U+FFFFFFFFFFFFFFFF U+FFFFFFFFFFFFFFFF U+FFFFFFFFFFFFFFFF
// U+10FFFF  U+10FFFF U+10FFFF U+10FFFF U+10FFFF
// true true 1114111 65533 127
