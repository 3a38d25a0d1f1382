package main

import "fmt"

func main() {
	var a, b uint64 = 1 << 63, 1
	var c, d int64 = -1 << 63, 1
	fmt.Println(a > b, a < b, c > d, c < d, a >= a, c <= c, a == b, c != d)
	var e, f uint8 = 200, 100
	var g, h int8 = -56, 100
	fmt.Println(e > f, g > h, e == uint8(g), uint32(e) > 150)
	var r rune = 'é'
	var by byte = 'z'
	fmt.Println(r > 'z', by >= 'a' && by <= 'z')
	fmt.Println(min(3, 1, 2), max(a, b), min(g, h, -100), max(2.5, 1))
	x := 5
	lo, hi := 0, 10
	fmt.Println(lo < x && x < hi, !(x == 5), x != 5 || x > 4)
	var p uintptr = ^uintptr(0)
	fmt.Println(p > 0, p+1 == 0)
}

// Output:
// true false false true true true false true
// true false true true
// true true
// 1 9223372036854775808 -100 2.5
// true false true
// true true
