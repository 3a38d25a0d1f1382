package main

import "fmt"

type N int

func main() {
	fmt.Printf("%d|%5d|%-5d|%05d|%+d|% d|%+5d|%-+5d|\n", 42, 42, 42, 42, 42, 42, 42, 42)
	fmt.Printf("%d|%5d|%-5d|%05d|%+d|% d|%x|%X\n", -42, -42, -42, -42, -42, -42, -42, -255)
	fmt.Printf("%b %o %O %x %X %#x %#X %#o %#b %q %c %U %#U\n", 10, 64, 64, 255, 255, 255, 255, 8, 5, 65, 'é', 0x1F600, 0x1F600)
	fmt.Printf("%.3d|%8.3d|%-8.3d|%08.3d|%.0d|%+.3d|%x\n", 7, 7, 7, 7, 0, 7, -1)
	fmt.Printf("%v %+v %#v %T\n", 5, 5, 5, 5)
	fmt.Printf("%v %d %x %#v %T\n", N(7), N(7), N(7), N(7), N(7))
	fmt.Printf("%d %d %d %d\n", int8(-128), uint8(255), int64(-1<<63), uint64(1<<64-1))
	fmt.Printf("%x %X %#x %o\n", uint8(200), int16(-1), uint64(1<<64-1), int8(-8))
	fmt.Printf("%v %#v %x %d %T\n", uintptr(255), uintptr(255), uintptr(255), uintptr(255), uintptr(0))
	fmt.Printf("%#v %#v %#v %#v\n", uint8(1), uint(2), 'x', int64(3))
	fmt.Printf("%*d|%-*d|%.*d|%*.*d\n", 5, 1, 5, 2, 3, 3, 6, 2, 4)
	fmt.Printf("%[2]d %[1]d %d %[3]*[1]d|\n", 1, 2, 4)
	fmt.Printf("%6x|%-6x|%06x|%#6x|%#06x|% x|%+x\n", 171, 171, 171, 171, 171, 171, 171)
	fmt.Printf("%c%c%c|%5c|%-5c|%05c\n", 72, 105, 0x4E16, 'x', 'y', 'z')
	fmt.Printf("%q %+q %#q %q\n", 'é', 'é', 'x', '\n')
	fmt.Printf("%e %f %s %t %p\n", 1, 2, 3, 4, 5)
	fmt.Printf("%20d|%-20d|%020d\n", 1<<40, 1<<40, -1<<40)
}

// Output:
// 42|   42|42   |00042|+42| 42|  +42|+42  |
// -42|  -42|-42  |-0042|-42|-42|-2a|-FF
// 1010 100 0o100 ff FF 0xff 0XFF 010 0b101 'A' é U+1F600 U+1F600 '😀'
// 007|     007|007     |     007||+007|-1
// 5 5 5 int
// 7 7 7 7 main.N
// -128 255 -9223372036854775808 18446744073709551615
// c8 -1 0xffffffffffffffff -10
// 255 0xff ff 255 uintptr
// 0x1 0x2 120 3
//     1|2    |003|    04
// 2 1 2    1|
//     ab|ab    |0000ab|  0xab|0x0000ab| ab|+ab
// Hi世|    x|y    |0000z
// 'é' '\u00e9' 'x' '\n'
// %!e(int=1) %!f(int=2) %!s(int=3) %!t(int=4) %!p(int=5)
//        1099511627776|1099511627776       |-0000001099511627776
