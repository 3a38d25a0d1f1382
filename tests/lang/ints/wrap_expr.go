package main

import "fmt"

// Intermediate results wrap too, not only stored ones.
func main() {
	var a, b uint8 = 200, 100
	fmt.Println(a+b, a+b > a, (a+b)/2, a-b-b-1, a*b, ^a, -a)
	var c, d int8 = 100, 100
	fmt.Println(c+d, (c+d)/2, c*d, c+d < 0, -(c + d), ^c)
	fmt.Println(int(c)+int(d), int(c+d), uint8(c+d))
	var e uint16 = 0xffff
	fmt.Println(e+1 == 0, e<<1, e*e, uint32(e)*uint32(e))
	var f int32 = -2147483648
	fmt.Println(-f, f-1, f == -f, f*f)
	var g uint32 = 0x80000000
	fmt.Println(g+g, g*2, g<<1, int32(g), g/3, g%7)
	x := []uint8{255}
	x[0] += 2
	fmt.Println(x[0], x[0]+255 == 0)
	type pair struct {
		lo uint8
		hi int16
	}
	p := pair{255, 32767}
	p.lo++
	p.hi++
	fmt.Println(p)
}

// Output:
// 44 false 22 255 32 55 56
// -56 -28 16 true 56 -101
// 200 -56 200
// true 65534 1 4294836225
// -2147483648 2147483647 true 0
// 0 0 0 -2147483648 715827882 2
// 1 true
// {0 -32768}
