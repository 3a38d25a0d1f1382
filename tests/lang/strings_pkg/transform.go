package main

import (
	"fmt"
	s "strings"
	"unicode"
)

func rot13(r rune) rune {
	switch {
	case r >= 'a' && r <= 'z':
		return 'a' + (r-'a'+13)%26
	case r == 'X':
		return -1
	}
	return r
}

func main() {
	fmt.Println(s.ToUpper("héllo ß ŉ"), s.ToLower("HÉLLO İ"), s.ToTitle("go ǆ"), s.Title("hello wOrld x"))
	fmt.Println(s.Map(rot13, "gnat Xüg"), s.ToValidUTF8("a\xff\xfeb", "?"))
	fmt.Printf("%q %q %q %q\n", s.Trim("xxhixx", "x"), s.TrimLeft("xxhixx", "x"), s.TrimRight("xxhixx", "x"), s.TrimSpace("\t hi \n\u00a0"))
	fmt.Printf("%q %q %q %q\n", s.TrimPrefix("prefix", "pre"), s.TrimSuffix("file.go", ".go"), s.TrimFunc("12ab34", unicode.IsDigit), s.Trim("ééaé", "é"))
	fmt.Printf("%q %q\n", s.TrimLeftFunc("  a ", unicode.IsSpace), s.TrimRightFunc("  a ", unicode.IsSpace))
	fmt.Println(s.Replace("oink oink oink", "k", "ky", 2), s.Replace("oink", "", "-", -1), s.ReplaceAll("aaa", "a", "bb"), s.Replace("x", "x", "y", 0))
	r := s.NewReplacer("<", "&lt;", ">", "&gt;", "&", "&amp;")
	fmt.Println(r.Replace("<b>R&D</b>"))
	r2 := s.NewReplacer("a", "1", "aa", "2", "aaa", "3", "", "X")
	fmt.Println(r2.Replace("aaaa b"), s.NewReplacer("hello", "HI", "hell", "heaven").Replace("hello hell"))
	r3 := s.NewReplacer("a", "b", "b", "a")
	fmt.Println(r3.Replace("abba"))
}

// Output:
// HÉLLO ß ŉ héllo i GO ǅ Hello WOrld X
// tang üt a?b
// "hi" "hixx" "xxhi" "hi"
// "fix" "file" "ab" "a"
// "a " "  a"
// oinky oinky oink -o-i-n-k- bbbbbb x
// &lt;b&gt;R&amp;D&lt;/b&gt;
// 1111X XbX HI heaven
// baab
