package main

import (
	"fmt"
	"regexp"
	"strings"
)

func main() {
	re := regexp.MustCompile(`(?P<user>\w+)@(?P<host>[a-z.]+)`)
	text := "mail ada@example.org, bob@go.dev; none@ @x"
	fmt.Println(re.FindAllString(text, -1), re.FindStringSubmatchIndex(text), re.SubexpNames())
	fmt.Println(re.ReplaceAllString(text, "${host}:$user"))
	fmt.Println(re.ReplaceAllStringFunc(text, strings.ToUpper))
	for _, p := range []string{`a*?b|c`, `^$`, `(a|ab)(c|bcd)(d*)`, `\bfoo\b`, `[^\d\s]+`, `x{2,3}`, `(?i)Hello`, `é+`, `(`, `a**`, `[z-a]`} {
		re, err := regexp.Compile(p)
		if err != nil {
			fmt.Println(err)
			continue
		}
		for _, s := range []string{"abcd", "", "aab foo", "xxxx HELLO", "ééé 12"} {
			fmt.Printf("%q %q %v\n", p, s, re.FindAllStringSubmatchIndex(s, -1))
		}
	}
	fmt.Printf("%q\n", regexp.MustCompile(`,\s*`).Split("a, b,c,  d", -1))
}

// Output:
// [ada@example.org bob@go.dev] [5 20 5 8 9 20] [ user host]
// mail example.org:ada, go.dev:bob; none@ @x
// mail ADA@EXAMPLE.ORG, BOB@GO.DEV; none@ @x
// "a*?b|c" "abcd" [[0 2] [2 3]]
// "a*?b|c" "" []
// "a*?b|c" "aab foo" [[0 3]]
// "a*?b|c" "xxxx HELLO" []
// "a*?b|c" "ééé 12" []
// "^$" "abcd" []
// "^$" "" [[0 0]]
// "^$" "aab foo" []
// "^$" "xxxx HELLO" []
// "^$" "ééé 12" []
// "(a|ab)(c|bcd)(d*)" "abcd" [[0 4 0 1 1 4 4 4]]
// "(a|ab)(c|bcd)(d*)" "" []
// "(a|ab)(c|bcd)(d*)" "aab foo" []
// "(a|ab)(c|bcd)(d*)" "xxxx HELLO" []
// "(a|ab)(c|bcd)(d*)" "ééé 12" []
// "\\bfoo\\b" "abcd" []
// "\\bfoo\\b" "" []
// "\\bfoo\\b" "aab foo" [[4 7]]
// "\\bfoo\\b" "xxxx HELLO" []
// "\\bfoo\\b" "ééé 12" []
// "[^\\d\\s]+" "abcd" [[0 4]]
// "[^\\d\\s]+" "" []
// "[^\\d\\s]+" "aab foo" [[0 3] [4 7]]
// "[^\\d\\s]+" "xxxx HELLO" [[0 4] [5 10]]
// "[^\\d\\s]+" "ééé 12" [[0 6]]
// "x{2,3}" "abcd" []
// "x{2,3}" "" []
// "x{2,3}" "aab foo" []
// "x{2,3}" "xxxx HELLO" [[0 3]]
// "x{2,3}" "ééé 12" []
// "(?i)Hello" "abcd" []
// "(?i)Hello" "" []
// "(?i)Hello" "aab foo" []
// "(?i)Hello" "xxxx HELLO" [[5 10]]
// "(?i)Hello" "ééé 12" []
// "é+" "abcd" []
// "é+" "" []
// "é+" "aab foo" []
// "é+" "xxxx HELLO" []
// "é+" "ééé 12" [[0 6]]
// error parsing regexp: missing closing ): `(`
// error parsing regexp: invalid nested repetition operator: `**`
// error parsing regexp: invalid character class range: `z-a`
// ["a" "b" "c" "d"]
