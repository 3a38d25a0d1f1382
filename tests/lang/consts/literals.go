package main

import "fmt"

func main() {
	fmt.Println(0b1011, 0o17, 017, 0xBad_Face, 1_000_000, 0X1F, 0B11, 0O7)
	fmt.Println(1., .5, 1e3, 1.5e-3, 0x1p-2, 0x1.8p3, 0x.8p0, 1_0.2_5e1_0, 0x_1Fp+2)
	fmt.Println('a', '\n', '\x41', '\u00e9', '\U0001F600', '\'', '\\', '\101', '世')
	fmt.Println("\a\b\f\v" == "\x07\x08\x0c\x0b", "\"q\"", "tab\tend", `raw\n"x"`)
	fmt.Println("\u65e5\U0000672c\xe8\xaa\x9e", len("\xff\u00ff"), `a
b`)
	fmt.Println(1i, 0x10i, 1.5e2i, 017i, 0b1i)
	fmt.Println(len(`line
` + "x"))
}

// Output:
// 11 15 15 195951310 1000000 31 3 7
// 1 0.5 1000 0.0015 0.25 12 0.5 1.025e+11 124
// 97 10 65 233 128512 39 92 65 19990
// true "q" tab	end raw\n"x"
// 日本語 3 a
// b
// (0+1i) (0+16i) (0+150i) (0+17i) (0+1i)
// 6
