package main

import (
	"bytes"
	"fmt"
	"unicode"
)

func main() {
	b := []byte("hello, world")
	fmt.Println(bytes.Equal([]byte("a"), []byte("a")), bytes.Equal(nil, []byte{}), bytes.Compare([]byte("a"), []byte("b")), bytes.Contains(b, []byte("wor")))
	fmt.Println(bytes.Index(b, []byte("o")), bytes.LastIndex(b, []byte("o")), bytes.IndexByte(b, 'w'), bytes.IndexAny(b, "xyzw"), bytes.Count(b, []byte("l")), bytes.IndexRune([]byte("aé"), 'é'))
	fmt.Printf("%q %q %q\n", bytes.Split(b, []byte(", ")), bytes.Fields([]byte(" a  b ")), bytes.SplitN(b, []byte("l"), 2))
	fmt.Println(string(bytes.Join([][]byte{{'a'}, {'b', 'c'}}, []byte("--"))), string(bytes.Repeat([]byte("ab"), 3)))
	fmt.Println(string(bytes.ToUpper(b)), string(bytes.Title([]byte("ab cd"))), string(bytes.TrimSpace([]byte("  x "))), string(bytes.Trim([]byte("--x--"), "-")), string(bytes.TrimPrefix(b, []byte("hello"))))
	fmt.Println(string(bytes.ReplaceAll(b, []byte("l"), []byte("L"))), string(bytes.Replace(b, []byte("o"), nil, 1)))
	fmt.Println(bytes.HasPrefix(b, []byte("he")), bytes.HasSuffix(b, []byte("x")), bytes.EqualFold([]byte("Go"), []byte("gO")), bytes.ContainsAny(b, "q"), bytes.IndexFunc(b, unicode.IsSpace))
	c := bytes.Clone(b)
	c[0] = 'J'
	fmt.Println(string(b[:5]), string(c[:5]), bytes.Clone(nil) == nil)
	fmt.Println(string(bytes.Map(func(r rune) rune {
		if r == 'o' {
			return '0'
		}
		return r
	}, b)), string(bytes.Runes([]byte("é"))), bytes.MinRead)
	before, after, ok := bytes.Cut(b, []byte(", "))
	fmt.Println(string(before), string(after), ok)
	after[0] = 'W'
	fmt.Println(string(b))
}

// Output:
// true true -1 true
// 4 8 7 7 3 1
// ["hello" "world"] ["a" "b"] ["he" "lo, world"]
// a--bc ababab
// HELLO, WORLD Ab Cd x x , world
// heLLo, worLd hell, world
// true false true false 6
// hello Jello true
// hell0, w0rld é 512
// hello world true
// hello, World
