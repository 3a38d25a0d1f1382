package main

import "fmt"

func main() {
	pairs := [][2]int{{7, 3}, {-7, 3}, {7, -3}, {-7, -3}, {0, 5}, {6, 3}, {-6, 3}}
	for _, p := range pairs {
		q, r := p[0]/p[1], p[0]%p[1]
		fmt.Println(p[0], p[1], q, r, q*p[1]+r == p[0])
	}
	for _, x := range []int32{-9, -8, -1, 1, 8, 9} {
		fmt.Print(x/8, " ", x%8, " ", x>>3, " ", x&7, " ", x/1, " ", x/-1, ";")
	}
	fmt.Println()
	var u uint64 = 1<<63 + 5
	fmt.Println(u/10, u%10, u/3, u%(1<<62), u/(1<<63))
	var b uint8 = 250
	fmt.Println(b/7, b%7, b/16, b%16)
	var s int8 = -100
	fmt.Println(s/7, s%7, s/16, s%16)
	x := 17
	x /= 5
	x %= 2
	fmt.Println(x)
}

// Output:
// 7 3 2 1 true
// -7 3 -2 -1 true
// 7 -3 -2 1 true
// -7 -3 2 -1 true
// 0 5 0 0 true
// 6 3 2 0 true
// -6 3 -2 0 true
// -1 -1 -2 7 -9 9;-1 0 -1 0 -8 8;0 -1 -1 7 -1 1;0 1 0 1 1 -1;1 0 1 0 8 -8;1 1 1 1 9 -9;
// 922337203685477581 3 3074457345618258604 5 1
// 35 5 15 10
// -14 -2 -6 -4
// 1
