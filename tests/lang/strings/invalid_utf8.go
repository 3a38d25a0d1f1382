package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	for _, s := range []string{"a\xffb", "\xe4\xb8", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\x80\xbf", "é\xcc", "\xf0\x9f\x98\x80"} {
		fmt.Printf("%+q", s)
		for i, r := range s {
			fmt.Printf(" %d:%U", i, r)
		}
		fmt.Printf(" n=%d valid=%v\n", len([]rune(s)), utf8.ValidString(s))
	}
	r := []rune("a\xffb")
	fmt.Printf("%U %x %v\n", r, string(r), string(r) == "a\uFFFDb")
	fmt.Printf("%x %x %x\n", string(rune(-1)), string(rune(0xD800)), string(rune(0x110000)))
	fmt.Printf("%q %x\n", "a\xffb", []byte("a\xffb"))
	fmt.Println("\xff" == "\xff", "\xff" < "a", "\xff" > "a")
}

// Output:
// "a\xffb" 0:U+0061 1:U+FFFD 2:U+0062 n=3 valid=false
// "\xe4\xb8" 0:U+FFFD 1:U+FFFD n=2 valid=false
// "\xc0\x80" 0:U+FFFD 1:U+FFFD n=2 valid=false
// "\xed\xa0\x80" 0:U+FFFD 1:U+FFFD 2:U+FFFD n=3 valid=false
// "\xf4\x90\x80\x80" 0:U+FFFD 1:U+FFFD 2:U+FFFD 3:U+FFFD n=4 valid=false
// "\x80\xbf" 0:U+FFFD 1:U+FFFD n=2 valid=false
// "\u00e9\xcc" 0:U+00E9 2:U+FFFD n=2 valid=false
// "\U0001f600" 0:U+1F600 n=1 valid=true
// [U+0061 U+FFFD U+0062] 61efbfbd62 true
// efbfbd efbfbd efbfbd
// "a\xffb" 61ff62
// true false true
