package main

import "fmt"

// A string never changes, whatever happens to the bytes it came from.
func main() {
	buf := []byte("hello")
	key := string(buf)
	m := map[string]int{key: 1, string(buf[:2]): 2}
	buf[0] = 'j'
	fmt.Println(key, m[key], m["he"], m[string(buf)], string(buf))
	view := key[1:4]
	key = "other"
	fmt.Println(view, key)
	strs := []string{}
	for c := byte('a'); c < 'e'; c++ {
		buf[0] = c
		strs = append(strs, string(buf[:1]))
	}
	fmt.Println(strs)
	for i, b := range []byte("abc") {
		fmt.Print(i, b, " ")
	}
	for i, r := range []rune("añ") {
		fmt.Print(i, r, " ")
	}
	fmt.Println(string(buf) == "dello", string(buf) < "e")
	switch string(buf) {
	case "dello":
		fmt.Println("matched")
	}
}

// Output:
// hello 1 2 0 jello
// ell other
// [a b c d]
// 0 97 1 98 2 99 0 97 1 241 true true
// matched
