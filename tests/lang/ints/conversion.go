package main

import "fmt"

func main() {
	x := 0x123456789abcdef0
	fmt.Printf("%x %x %x %x\n", int8(x), int16(x), int32(x), int64(x))
	fmt.Printf("%x %x %x %x\n", uint8(x), uint16(x), uint32(x), uint64(x))
	n := -2
	fmt.Println(uint8(n), uint16(n), uint32(n), uint64(n), uint(n), uintptr(n))
	var i8 int8 = -1
	fmt.Println(uint8(i8), uint32(i8), uint64(i8), int64(i8), uint64(uint8(i8)))
	var u8 uint8 = 200
	fmt.Println(int8(u8), int16(u8), int(int8(u8)), rune(u8))
	f := 3.99
	g := -3.99
	fmt.Println(int(f), int(g), int8(f), uint8(f), int64(1e18), uint64(float64(1<<63)))
	fmt.Println(float32(16777217), float64(1<<53+1), float32(x), float64(uint64(1<<63)))
	big := uint64(1<<64 - 1)
	fmt.Println(float64(big), float32(big), float64(int64(big)))
	type ID uint16
	fmt.Println(ID(70000-1<<16), ID(n), int(ID(n)))
}

// Output:
// -10 -2110 -65432110 123456789abcdef0
// f0 def0 9abcdef0 123456789abcdef0
// 254 65534 4294967294 18446744073709551614 18446744073709551614 18446744073709551614
// 255 4294967295 18446744073709551615 -1 255
// -56 200 -56 200
// 3 -3 3 3 1000000000000000000 9223372036854775808
// 1.6777216e+07 9.007199254740992e+15 1.3117685e+18 9.223372036854776e+18
// 1.8446744073709552e+19 1.8446744e+19 -1
// 4464 65534 65534
