package main

import (
	"fmt"
	s "strings"
	"unicode"
)

func main() {
	fmt.Printf("%q\n", s.Split("a,b,c", ","))
	fmt.Printf("%q\n", s.Split("a man a plan", "a "))
	fmt.Printf("%q\n", s.Split(" xyz é", ""))
	fmt.Printf("%q %d\n", s.Split("", ","), len(s.Split("", "")))
	fmt.Printf("%q\n", s.SplitN("a,b,c,d", ",", 2))
	fmt.Printf("%q %v\n", s.SplitN("a,b,c,d", ",", -1), s.SplitN("a,b", ",", 0) == nil)
	fmt.Printf("%q\n", s.SplitAfter("a,b,c", ","))
	fmt.Printf("%q\n", s.SplitAfterN("a,b,c", ",", 2))
	fmt.Printf("%q\n", s.Fields("  foo bar\t\nbaz  "))
	fmt.Printf("%q\n", s.Fields("   "))
	fmt.Printf("%q\n", s.FieldsFunc("a1b2c3", unicode.IsDigit))
	fmt.Println(s.Join([]string{"x", "y", "z"}, ", "), s.Join(nil, "-") == "", s.Join([]string{"one"}, "-"))
	fmt.Println(s.Repeat("na", 3), s.Repeat("", 5) == "", s.Repeat("x", 0) == "")
	for part := range s.SplitSeq("p,q", ",") {
		fmt.Print(part, ";")
	}
	for f := range s.FieldsSeq(" u  v ") {
		fmt.Print(f, ";")
	}
	for l := range s.Lines("l1\nl2\nl3") {
		fmt.Printf("%q;", l)
	}
	fmt.Println()
}

// Output:
// ["a" "b" "c"]
// ["" "man " "plan"]
// [" " "x" "y" "z" " " "é"]
// [""] 0
// ["a" "b,c,d"]
// ["a" "b" "c" "d"] true
// ["a," "b," "c"]
// ["a," "b,c"]
// ["foo" "bar" "baz"]
// []
// ["a" "b" "c"]
// x, y, z true one
// nanana true true
// p;q;u;v;"l1\n";"l2\n";"l3";
