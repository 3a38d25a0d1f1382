package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

func main() {
	d, _ := os.MkdirTemp("", "g")
	defer os.RemoveAll(d)
	os.MkdirAll(filepath.Join(d, "a/b"), 0o755)
	for _, f := range []string{"x.go", "y.txt", "a/z.go", "a/b/q.go"} {
		os.WriteFile(filepath.Join(d, f), nil, 0o644)
	}
	fsys := os.DirFS(d)
	for _, p := range []string{"*", "*.go", "a/*", "*/*.go", "a/b/*", "nosuch/*", "x.go", "[", "a/[", "?.*", "*/b", "a/b/q.go", "none"} {
		m, err := fs.Glob(fsys, p)
		fmt.Println(p, m, err)
	}
}

// Output:
// * [a x.go y.txt] <nil>
// *.go [x.go] <nil>
// a/* [a/b a/z.go] <nil>
// */*.go [a/z.go] <nil>
// a/b/* [a/b/q.go] <nil>
// nosuch/* [] <nil>
// x.go [x.go] <nil>
// [ [] syntax error in pattern
// a/[ [] syntax error in pattern
// ?.* [x.go y.txt] <nil>
// */b [a/b] <nil>
// a/b/q.go [a/b/q.go] <nil>
// none [] <nil>
