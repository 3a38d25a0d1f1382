package main

import (
	"fmt"
	s "strings"
	"unicode"
)

func main() {
	fmt.Println(s.Contains("seafood", "foo"), s.Contains("", ""), s.ContainsAny("abc", "xyzc"), s.ContainsRune("aé", 'é'), s.ContainsFunc("ab1", unicode.IsDigit))
	fmt.Println(s.Index("chicken", "ken"), s.Index("x", "xx"), s.Index("aé世", "世"), s.Index("a", ""), s.LastIndex("go gopher", "go"), s.LastIndex("a", "b"))
	fmt.Println(s.IndexByte("golang", 'l'), s.LastIndexByte("hello", 'l'), s.IndexRune("chicken", 'k'), s.IndexRune("a\xffb", 0xFFFD), s.IndexAny("golang", "gy"), s.LastIndexAny("golang", "go"), s.IndexFunc("Hello", unicode.IsLower), s.LastIndexFunc("a1b", unicode.IsDigit))
	fmt.Println(s.HasPrefix("golang", "go"), s.HasSuffix("golang", "ng"), s.HasPrefix("a", "ab"), s.HasSuffix("", ""))
	fmt.Println(s.Count("cheese", "e"), s.Count("five", ""), s.Count("aaaa", "aa"), s.Count("é世", ""))
	fmt.Println(s.EqualFold("Go", "GO"), s.EqualFold("Straße", "STRASSE"), s.EqualFold("ÀÉ", "àé"), s.Compare("a", "b"), s.Compare("a", "a"))
	before, after, ok := s.Cut("key=value=x", "=")
	fmt.Printf("%q %q %v\n", before, after, ok)
	before, after, ok = s.Cut("none", "=")
	fmt.Printf("%q %q %v\n", before, after, ok)
	r, ok := s.CutPrefix("prefix-body", "prefix-")
	fmt.Println(r, ok)
	r, ok = s.CutSuffix("file.go", ".txt")
	fmt.Println(r, ok)
	long := s.Repeat("ab", 100) + "needle" + s.Repeat("cd", 100)
	fmt.Println(s.Index(long, "needle"), s.LastIndex(long, "ab"), s.Count(long, "b"))
}

// Output:
// true true true true true
// 4 -1 3 0 3 -1
// 2 3 4 1 0 5 1 1
// true true false true
// 3 5 2 3
// true false true -1 0
// "key" "value=x" true
// "none" "" false
// body true
// file.go false
// 200 198 100
