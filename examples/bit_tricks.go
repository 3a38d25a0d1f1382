// Bit tricks with math/bits: sets, Gray codes, popcounts, overflow and byte order.
package main

import (
	"fmt"
	"math/bits"
)

type set uint64

func (s set) with(e int) set    { return s | 1<<e }
func (s set) without(e int) set { return s &^ (1 << e) }
func (s set) has(e int) bool    { return s>>e&1 == 1 }
func (s set) size() int         { return bits.OnesCount64(uint64(s)) }
func (s set) String() string {
	out := "{"
	for rest := uint64(s); rest != 0; rest &= rest - 1 {
		out += fmt.Sprint(" ", bits.TrailingZeros64(rest))
	}
	return out + " }"
}

func subsets(s set) (all []set) {
	for sub := s; ; sub = (sub - 1) & s {
		all = append(all, sub)
		if sub == 0 {
			return
		}
	}
}

func main() {
	s := set(0).with(1).with(5).with(33).with(63)
	t := s.without(5).with(2)
	fmt.Println(s, t, s&t, s|t, s&^t, s.size(), s.has(33), t.has(5))
	fmt.Println(len(subsets(set(0b10110))), subsets(set(0b10110)))

	for i := range uint(8) {
		fmt.Printf("%03b ", i^i>>1)
	}
	fmt.Println("Gray code")
	x := uint32(0xCAFEBABE)
	fmt.Printf("%08x reversed %08x, bytes %08x, rotated %08x\n", x, bits.Reverse32(x), bits.ReverseBytes32(x), bits.RotateLeft32(x, 8))
	fmt.Println("next power of two of 1000 is", 1<<bits.Len(1000-1), "- is 64 one?", 64&63 == 0)

	hi, lo := bits.Mul64(1<<63+12345, 1<<40+7)
	sum, carry := bits.Add64(lo, 1<<63, 0)
	fmt.Println("128-bit product", hi, lo, "sum", sum, "carry", carry)
	quo, rem := bits.Div64(hi, lo, 1<<63+12345)
	fmt.Println("divided again", quo == 1<<40+7, rem)

	var i8 int8 = 127
	i8++
	var u8 uint8
	u8--
	fmt.Println("wrap around:", i8, u8, -7>>1, -7/2, uint8(200)+u8, ^0)
	a, b := 42, 17
	a ^= b
	b ^= a
	a ^= b
	fmt.Println("swapped:", a, b, "parity of 0xFF7:", bits.OnesCount(0xFF7)%2)
}

// Output:
// { 1 5 33 63 } { 1 2 33 63 } { 1 33 63 } { 1 2 5 33 63 } { 5 } 4 true false
// 8 [{ 1 2 4 } { 2 4 } { 1 4 } { 4 } { 1 2 } { 2 } { 1 } { }]
// 000 001 011 010 110 111 101 100 Gray code
// cafebabe reversed 7d5d7f53, bytes bebafeca, rotated febabeca
// next power of two of 1000 is 1024 - is 64 one? true
// 128-bit product 549755813891 9236945507899756943 sum 13573471044981135 carry 1
// divided again true 0
// wrap around: -128 255 -4 -3 199 -1
// swapped: 17 42 parity of 0xFF7: 1
