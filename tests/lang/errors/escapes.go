package main

func main() {
	_ = "\400" // ERROR 11 "^octal escape value 256 > 255$"
	_ = '\xzz' // ERROR 9 "^invalid character 'z' in hexadecimal escape$"
	_ = "\q" // ERROR 8 "^unknown escape$"
	_ = '\u12' // ERROR 11 "^invalid character '\\'' in hexadecimal escape$"
	_ = "\ud800" // ERROR 13 "^escape is invalid Unicode code point U\+D800$"
	_ = '\U00110000' // ERROR 17 "^escape is invalid Unicode code point U\+110000$"
	_ = 'ab' // ERROR 6 "^more than one character in rune literal$"
	_ = '' // ERROR 7 "^empty rune literal or unescaped '$"
	_ = '\''
	_ = "\'" // ERROR 8 "^unknown escape$"
	_ = '\"' // ERROR 8 "^unknown escape$"
}
