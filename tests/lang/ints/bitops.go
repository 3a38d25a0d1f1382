package main

import "fmt"

func main() {
	a, b := 0b1100, 0b1010
	fmt.Printf("%04b %04b %04b %04b %b %b\n", a&b, a|b, a^b, a&^b, ^a, -a)
	var u uint8 = 0b10110010
	fmt.Printf("%08b %08b %08b\n", ^u, u&^0xf0, u^0xff)
	fmt.Println(u&(u-1), u&-u, u|u>>1, a&1 == 0)
	var m uint64
	for i := range 64 {
		if i%3 == 0 {
			m |= 1 << i
		}
	}
	fmt.Printf("%x\n", m)
	n := 0
	for v := m; v != 0; v &= v - 1 {
		n++
	}
	fmt.Println(n)
	// Precedence: & binds like *, | like +.
	fmt.Println(1|2&3<<1, 6&3 == 2, 1+2<<3, 4|1 == 5)
	i, j := 5, 9
	i ^= j
	j ^= i
	i ^= j
	fmt.Println(i, j)
}

// Output:
// 1000 1110 0110 0100 -1101 -1100
// 01001101 00000010 01001101
// 176 2 251 true
// 9249249249249249
// 22
// 5 true 17 true
// 9 5
