package main

func main() {
	_ = 08 // ERROR 7 "^invalid digit '8' in octal literal$"
	_ = 0b12 // ERROR 9 "^invalid digit '2' in binary literal$"
	_ = 0o8 // ERROR 8 "^invalid digit '8' in octal literal$"
	_ = 0x // ERROR 8 "^hexadecimal literal has no digits$"
	_ = 1_ // ERROR 7 "^'_' must separate successive digits$"
	_ = 1__0 // ERROR 8 "^'_' must separate successive digits$"
	_ = 0_x1 // ERROR 7 "^'_' must separate successive digits$" 8 "^syntax error: unexpected name x1 at end of statement$"
	_ = 1e // ERROR 8 "^exponent has no digits$"
	_ = 1e+ // ERROR 9 "^exponent has no digits$"
	_ = 0x1.5 // ERROR 11 "^hexadecimal mantissa requires a 'p' exponent$"
	_ = 0xp // ERROR 8 "^hexadecimal literal has no digits$"
	_ = 0b1e3 // ERROR 9 "^'e' exponent requires decimal mantissa$"
	_ = 09.5
	_ = 0b // ERROR 8 "^binary literal has no digits$"
	_ = 0b1.0 // ERROR 9 "^invalid radix point in binary literal$"
	_ = 0789 // ERROR 8 "^invalid digit '8' in octal literal$"
	_ = 1_.5 // ERROR 7 "^'_' must separate successive digits$"
}
