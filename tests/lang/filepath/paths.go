package main

import (
	"fmt"
	"path"
	fp "path/filepath"
)

func main() {
	fmt.Println(fp.Join("a", "b", "../c", "/d"), fp.Join("", ""), fp.Join("/", "x"), fp.Clean("a//b/./c/.."), fp.Clean(""), fp.Clean("/../a"), fp.Clean("../../x/.."))
	for _, p := range []string{"/a/b.txt", "a/b/", "", "/", "x", "a.tar.gz", ".hidden", "dir/.x"} {
		d, f := fp.Split(p)
		fmt.Printf("%q %q %q %q %q %v\n", fp.Base(p), fp.Dir(p), fp.Ext(p), d, f, fp.IsAbs(p))
	}
	for _, c := range [][2]string{{"*.go", "x.go"}, {"*.go", "d/x.go"}, {"a?c", "abc"}, {"[a-c]x", "bx"}, {"[^a]x", "ax"}, {"a/*/c", "a/b/c"}, {"[", "a"}, {"\\*", "*"}} {
		ok, err := fp.Match(c[0], c[1])
		fmt.Println(ok, err)
	}
	r, err := fp.Rel("/a/b", "/a/c/d")
	fmt.Println(r, err)
	_, err = fp.Rel("a", "/b")
	fmt.Println(err)
	fmt.Println(fp.ToSlash("a/b"), fp.VolumeName("/x") == "", fp.SplitList("/a:/b"), path.Join("x", "..", "y"), path.Base("q/w"), path.Ext("e.r"), path.Clean("/a/../b"))
}

// Output:
// a/c/d  /x a/b . /a ../..
// "b.txt" "/a" ".txt" "/a/" "b.txt" true
// "b" "a/b" "" "a/b/" "" false
// "." "." "" "" "" false
// "/" "/" "" "/" "" true
// "x" "." "" "" "x" false
// "a.tar.gz" "." ".gz" "" "a.tar.gz" false
// ".hidden" "." ".hidden" "" ".hidden" false
// ".x" "dir" ".x" "dir/" ".x" false
// true <nil>
// false <nil>
// true <nil>
// true <nil>
// false <nil>
// true <nil>
// false syntax error in pattern
// true <nil>
// ../c/d <nil>
// Rel: can't make /b relative to a
// a/b true [/a /b] y w .r /b
