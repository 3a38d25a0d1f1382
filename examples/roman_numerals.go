// Roman numerals both ways, checked against each other for every number.
package main

import (
	"fmt"
	"strings"
)

var numerals = []struct {
	value int
	text  string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
	{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
}

type roman int

func (r roman) String() string {
	var b strings.Builder
	for _, n := range numerals {
		for ; int(r) >= n.value; r -= roman(n.value) {
			b.WriteString(n.text)
		}
	}
	return b.String()
}

func parse(s string) (roman, error) {
	total, rest := 0, s
	for _, n := range numerals {
		for strings.HasPrefix(rest, n.text) {
			total += n.value
			rest = rest[len(n.text):]
		}
	}
	if r := roman(total); rest == "" && r.String() == s && s != "" {
		return r, nil
	}
	return 0, fmt.Errorf("%q is not a Roman numeral", s)
}

func main() {
	longest := roman(1)
	for n := roman(1); n < 4000; n++ {
		if back, err := parse(n.String()); back != n || err != nil {
			fmt.Println("wrong:", int(n), n, int(back), err)
		}
		if len(n.String()) > len(longest.String()) {
			longest = n
		}
	}
	fmt.Printf("%v %v %v, the longest is %d = %v\n", roman(4), roman(1994), roman(2026), longest, longest)
	for _, s := range []string{"MMXXVI", "IIII", "VX", "MCMXCIX", "hello", ""} {
		n, err := parse(s)
		fmt.Println(int(n), err)
	}
}

// Output:
// IV MCMXCIV MMXXVI, the longest is 3888 = MMMDCCCLXXXVIII
// 2026 <nil>
// 0 "IIII" is not a Roman numeral
// 0 "VX" is not a Roman numeral
// 1999 <nil>
// 0 "hello" is not a Roman numeral
// 0 "" is not a Roman numeral
