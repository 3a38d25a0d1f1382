package main

import (
	"fmt"
	"math/bits"
)

func main() {
	for _, x := range []uint64{0, 1, 8, 0xff, 0x8000_0000_0000_0000, 0xffff_ffff_ffff_ffff, 0x0123_4567_89ab_cdef} {
		fmt.Println(bits.Len64(x), bits.LeadingZeros64(x), bits.TrailingZeros64(x), bits.OnesCount64(x), bits.Reverse64(x), bits.ReverseBytes64(x), bits.RotateLeft64(x, 13), bits.RotateLeft64(x, -4))
		fmt.Println(bits.Len8(uint8(x)), bits.Len16(uint16(x)), bits.Len32(uint32(x)), bits.TrailingZeros8(uint8(x)), bits.OnesCount16(uint16(x)), bits.Reverse8(uint8(x)), bits.ReverseBytes32(uint32(x)), bits.RotateLeft32(uint32(x), 7), bits.RotateLeft8(uint8(x), 3))
	}
	fmt.Println(bits.UintSize, bits.Len(1023), bits.LeadingZeros(1), bits.OnesCount(255), bits.TrailingZeros(0), bits.LeadingZeros32(1))
	s, c := bits.Add64(1<<63, 1<<63, 1)
	d, b := bits.Sub64(0, 1, 0)
	hi, lo := bits.Mul64(1<<63, 6)
	q, r := bits.Div64(1, 5, 10)
	fmt.Println(s, c, d, b, hi, lo, q, r, bits.Rem64(5, 7, 3))
	a32, c32 := bits.Add32(0xffffffff, 1, 0)
	h32, l32 := bits.Mul32(0xffffffff, 0xffffffff)
	fmt.Println(a32, c32, h32, l32)
	try := func(f func()) {
		defer func() { fmt.Println(recover()) }()
		f()
	}
	zero := uint64(len("") * 2)
	try(func() { bits.Div64(0, 1, zero) })
	try(func() { bits.Div64(5, 1, 3) })
}

// Output:
// 0 64 64 0 0 0 0 0
// 0 0 0 8 0 0 0 0 0
// 1 63 0 1 9223372036854775808 72057594037927936 8192 1152921504606846976
// 1 1 1 0 1 128 16777216 128 8
// 4 60 3 1 1152921504606846976 576460752303423488 65536 9223372036854775808
// 4 4 4 3 1 16 134217728 1024 64
// 8 56 0 8 18374686479671623680 18374686479671623680 2088960 17293822569102704655
// 8 8 8 0 8 255 4278190080 32640 255
// 64 0 63 1 1 128 4096 576460752303423488
// 0 0 0 8 0 0 0 0 0
// 64 0 0 64 18446744073709551615 18446744073709551615 18446744073709551615 18446744073709551615
// 8 16 32 0 16 255 4294967295 4294967295 255
// 57 7 0 32 17848844570815808640 17279655951921914625 7542668687916785700 17298946664678735070
// 8 16 32 0 12 247 4023233417 3588683716 127
// 64 10 63 8 64 31
// 1 1 18446744073709551615 1 3 0 1844674407370955162 1 0
// 0 1 4294967294 1
// runtime error: integer divide by zero
// runtime error: integer overflow
