package main

import "fmt"

func show(x, y int) { fmt.Println(x, y) }

func main() {
	x := 1
	show(x<<1., 2)
	show(x<<(1+0i), 2)
	show(x<<0i, 1)
	show(x<<'\x03', 8)
	const most = 1<<64 - 1
	fmt.Println(x<<most, x<<(most+0.), x>>(most+0.+0i), uint8(x)<<(1<<x))
	y := 3
	y <<= 2.0
	y >>= 1 + 0i
	fmt.Println(y)
}

// Output:
// 2 2
// 2 2
// 1 1
// 8 8
// 0 0 0 4
// 6
