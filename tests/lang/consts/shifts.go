package main

import "fmt"

// The type of an untyped constant shifted by a variable comes from the context.
func main() {
	var s uint = 33
	var i = 1 << s
	var j int32 = 1 << s
	var k = uint64(1 << s)
	var m int = 1.0 << s
	var n = 1.0<<s == j
	var o = 1<<s == 2<<s
	var p = 1<<s == 1<<33
	var w int64 = 1.0 << 33
	var x = make([]byte, 1<<(s-30))
	var b = make([]byte, 2)
	var y = b[1>>s]
	fmt.Println(i, j, k, m, n, o, p, w, len(x), y)
	var u8 uint8 = 1<<(s-26) + 1
	fmt.Println(u8, int8(-1)<<7, int64(1)<<62, 1<<3.0)
	var f = float64(int(1) << s)
	fmt.Println(f)
	fmt.Println(uint8(200)>>1<<1, int8(-128)>>7)
}

// Output:
// 8589934592 0 8589934592 8589934592 true false true 8589934592 8 0
// 129 -128 4611686018427387904 8
// 8.589934592e+09
// 200 -1
