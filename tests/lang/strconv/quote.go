package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"", "plain", "q\"b\\s'", "tab\tnl\ncr\r", "\x00\x1f\x7f", "é世😀", "\xff\xc0", "\u200b\u00a0\ufffd", "a`b"} {
		fmt.Println(strconv.Quote(s), strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), strconv.CanBackquote(s))
	}
	for _, r := range []rune{'a', '\'', '"', '\n', 'é', '😀', 0xfffd, 0x10ffff, -1} {
		fmt.Println(strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r))
	}
	for _, s := range []string{`"a\tb"`, "`raw\\n`", `'x'`, `"\u00e9\x41\101"`, `"unclosed`, `"bad\q"`, `''`, `'ab'`, `no quotes`, `"a"b"`, `""`, `"\'"`, `'"'`} {
		u, err := strconv.Unquote(s)
		fmt.Printf("%q %v\n", u, err)
	}
	r, multi, tail, err := strconv.UnquoteChar(`\u4e16rest`, '"')
	fmt.Println(string(r), multi, tail, err)
	p, err := strconv.QuotedPrefix(`"pre" after`)
	fmt.Println(p, err)
	fmt.Println(string(strconv.AppendQuote([]byte("q="), "x")), strconv.IsPrint('a'), strconv.IsPrint('\u00ad'), strconv.IsGraphic('\u00a0'))
}

// Output:
// "" "" "" true
// "plain" "plain" "plain" true
// "q\"b\\s'" "q\"b\\s'" "q\"b\\s'" true
// "tab\tnl\ncr\r" "tab\tnl\ncr\r" "tab\tnl\ncr\r" false
// "\x00\x1f\x7f" "\x00\x1f\x7f" "\x00\x1f\x7f" false
// "é世😀" "\u00e9\u4e16\U0001f600" "é世😀" true
// "\xff\xc0" "\xff\xc0" "\xff\xc0" false
// "\u200b\u00a0�" "\u200b\u00a0\ufffd" "\u200b �" true
// "a`b" "a`b" "a`b" false
// 'a' 'a'
// '\'' '\''
// '"' '"'
// '\n' '\n'
// 'é' '\u00e9'
// '😀' '\U0001f600'
// '�' '\ufffd'
// '\U0010ffff' '\U0010ffff'
// '�' '\ufffd'
// "a\tb" <nil>
// "raw\\n" <nil>
// "x" <nil>
// "éAA" <nil>
// "" invalid syntax
// "" invalid syntax
// "" <nil>
// "" invalid syntax
// "" invalid syntax
// "" invalid syntax
// "" <nil>
// "" invalid syntax
// "\"" <nil>
// 世 true rest <nil>
// "pre" <nil>
// q="x" true false true
