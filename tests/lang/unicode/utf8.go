package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	for _, s := range []string{"a", "é", "世", "😀", "", "\xff", "\xe4\xb8", "\xed\xa0\x80", "abc", "\xf0\x9f\x98"} {
		r, n := utf8.DecodeRuneInString(s)
		l, m := utf8.DecodeLastRuneInString(s)
		fmt.Printf("%U %d %U %d %d %v %v\n", r, n, l, m, utf8.RuneCountInString(s), utf8.ValidString(s), utf8.FullRuneInString(s))
	}
	for _, r := range []rune{'a', 'é', '世', '😀', -1, 0xd800, 0x110000} {
		buf := make([]byte, 4)
		n := utf8.EncodeRune(buf, r)
		fmt.Println(n, utf8.RuneLen(r), utf8.ValidRune(r), buf[:n])
	}
	b := utf8.AppendRune([]byte("x"), 'é')
	fmt.Println(string(b), utf8.RuneCount(b), utf8.Valid(b), utf8.RuneStart(b[1]), utf8.RuneStart(b[2]), utf8.UTFMax, utf8.RuneSelf, utf8.RuneError)
	s := "héllo, 世界"
	for len(s) > 0 {
		_, size := utf8.DecodeLastRuneInString(s)
		fmt.Print(s[len(s)-size:])
		s = s[:len(s)-size]
	}
	fmt.Println()
}

// Output:
// U+0061 1 U+0061 1 1 true true
// U+00E9 2 U+00E9 2 1 true true
// U+4E16 3 U+4E16 3 1 true true
// U+1F600 4 U+1F600 4 1 true true
// U+FFFD 0 U+FFFD 0 0 true false
// U+FFFD 1 U+FFFD 1 1 false true
// U+FFFD 1 U+FFFD 1 2 false false
// U+FFFD 1 U+FFFD 1 3 false true
// U+0061 1 U+0063 1 3 true true
// U+FFFD 1 U+FFFD 1 3 false false
// 1 1 true [97]
// 2 2 true [195 169]
// 3 3 true [228 184 150]
// 4 4 true [240 159 152 128]
// 3 -1 false [239 191 189]
// 3 -1 false [239 191 189]
// 3 -1 false [239 191 189]
// xé 2 true true false 4 128 65533
// 界世 ,olléh
