package main

import "fmt"

const (
	big   = 1 << 200
	small = big >> 198
	fact  = 1 * 2 * 3 * 4 * 5 * 6 * 7 * 8 * 9 * 10 * 11 * 12 * 13 * 14 * 15 * 16 * 17 * 18 * 19 * 20 * 21 * 22 * 23 * 24 * 25
	max   = 1<<64 - 1
	mod   = (1<<200 + 17) % 1000007
	huge  = 1e1000
	tiny  = 1e-1000
)

func main() {
	fmt.Println(small, fact/(1<<40), uint64(max), mod)
	fmt.Println(huge*tiny, huge/1e999, big/float64(1<<190))
	fmt.Println(float32(1e-60), float64(1<<200), float32(0.1), 0.1+0.2)
	fmt.Println(0x7fffffffffffffff, -0x8000000000000000, uint64(0xffffffffffffffff))
	var third float64 = 1.0 / 3
	fmt.Println(third*3 == 1, 1.0/3*3 == 1.0)
	const root2 = 1.41421356237309504880168872420969807856967187537694807317667974
	fmt.Println(root2*root2 == 2, float64(root2)*float64(root2) == 2)
}

// Output:
// 4 14107363352496 18446744073709551615 446633
// 1 10 1024
// 0 1.6069380442589903e+60 0.1 0.3
// 9223372036854775807 -9223372036854775808 18446744073709551615
// true true
// false false
