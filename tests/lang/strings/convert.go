package main

import "fmt"

type MyString string
type MyBytes []byte
type MyRunes []rune
type Char rune

func main() {
	b := []byte("bytes")
	s := string(b)
	b[0] = 'B'
	fmt.Println(s, string(b))
	c := []byte(s)
	c[1] = 'Y'
	fmt.Println(s, string(c), len(c))
	r := []rune("日本x")
	r[1] = 'é'
	fmt.Println(string(r), len(r))
	fmt.Println(string(MyBytes{104, 105}), string(MyRunes{0x4e16, 66}), MyString(b), MyString(r))
	fmt.Println(MyBytes(MyString("ab")), MyRunes("é"), string(Char('x')), string(MyString("m")))
	var n []byte
	fmt.Printf("%q %q %v %v\n", string(n), string([]rune(nil)), []byte("") == nil, []rune("") == nil)
	fmt.Println(append([]byte("ab"), "cd"...), copy(b, "XYZW"), string(b))
	fmt.Println([]byte("é")[1], "abc"[1], "abc"[1:][0])
	fmt.Println(fmt.Sprint(string(rune(0x1F600)), string(rune(0)) == "\x00"))
}

// Output:
// bytes Bytes
// bytes bYtes 5
// 日éx 3
// hi 世B Bytes 日éx
// [97 98] [233] x m
// "" "" false false
// [97 98 99 100] 4 XYZWs
// 169 98 98
// 😀true
