package main

import "fmt"

type S string
type B []byte

func main() {
	s := "héllo"
	fmt.Printf("%s|%8s|%-8s|%.3s|%8.3s|%-8.3s|%08s|\n", s, s, s, s, s, s, "ab")
	fmt.Printf("%q|%10q|%-10q|%+q|%#q|%#q|%x|%X|% x|%#x|%# x\n", s, "a", "a", s, s, "a`b", s, s, s, s, s)
	fmt.Printf("%v %+v %#v %T %d %t\n", s, s, s, s, s, s)
	fmt.Printf("%q %q %q\n", "tab\t nl\n quote\" bs\\ nul\x00 del\x7f", "\xff\xfe", "\u2028\ufeff\U0010ffff")
	fmt.Printf("%+q %+q\n", "世界\U0001F600", "\xff")
	b := []byte("bytes")
	fmt.Printf("%s %v %d %x %X % x %q %#v %T %8s|%-8s|%.2s\n", b, b, b, b, b, b, b, b, b, b, b, b)
	fmt.Printf("%s %v %#v %T\n", S("named"), S("n"), S("n"), S(""))
	fmt.Printf("%s %v %x %#v\n", B("xy"), B("xy"), B("xy"), B("xy"))
	fmt.Printf("%s %q %v %x %d\n", []string{"a", "b c"}, []string{"a", "b c"}, []string{"a", ""}, []string{"hi", "yo"}, []string{"a"})
	fmt.Printf("%s %v %d %x %q\n", [3]byte{65, 66, 67}, [3]byte{65, 66, 67}, [3]byte{1, 2, 3}, [3]byte{1, 2, 3}, [2]byte{'h', 'i'})
	fmt.Printf("%v %s %q %c %U\n", []rune("hé"), []rune("hé"), []rune("hé"), []rune("hé"), []rune("hé"))
	fmt.Printf("%.0s|%.10s|%5.1s|%-5.0s|%x|% X\n", "abc", "abc", "abc", "abc", "", "\x01\xab")
	fmt.Printf("%5q|%-8q|%08q|%.2q\n", 'x', 'x', "a", "abcdef")
	var np []byte
	fmt.Printf("%s|%v|%#v|%x|%q\n", np, np, np, np, np)
	fmt.Printf("%6.2s|%-6.2s|%6s\n", "日本語", "日本語", "日本")
}

// Output:
// héllo|   héllo|héllo   |hél|     hél|hél     |000000ab|
// "héllo"|       "a"|"a"       |"h\u00e9llo"|`héllo`|"a`b"|68c3a96c6c6f|68C3A96C6C6F|68 c3 a9 6c 6c 6f|0x68c3a96c6c6f|0x68 0xc3 0xa9 0x6c 0x6c 0x6f
// héllo héllo "héllo" string %!d(string=héllo) %!t(string=héllo)
// "tab\t nl\n quote\" bs\\ nul\x00 del\x7f" "\xff\xfe" "\u2028\ufeff\U0010ffff"
// "\u4e16\u754c\U0001f600" "\xff"
// bytes [98 121 116 101 115] [98 121 116 101 115] 6279746573 6279746573 62 79 74 65 73 "bytes" []byte{0x62, 0x79, 0x74, 0x65, 0x73} []uint8    bytes|bytes   |by
// named n "n" main.S
// xy [120 121] 7879 main.B{0x78, 0x79}
// [a b c] ["a" "b c"] [a ] [6869 796f] [%!d(string=a)]
// ABC [65 66 67] [1 2 3] 010203 "hi"
// [104 233] [%!s(int32=104) %!s(int32=233)] ['h' 'é'] [h é] [U+0068 U+00E9]
// |abc|    a|     ||01 AB
//   'x'|'x'     |00000"a"|"ab"
// |[]|[]byte(nil)||""
//     日本|日本    |    日本
