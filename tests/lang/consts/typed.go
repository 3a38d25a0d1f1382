package main

import (
	"fmt"
	"math"
)

type Celsius float64

const (
	Boiling Celsius = 100
	Half            = Boiling / 2
	u8      uint8   = 255
	neg             = ^0
	inv     uint8   = ^uint8(1)
	i8      int8    = -128
	mixed           = 3 + Boiling
	shifted         = uint16(1) << 15
)

func main() {
	fmt.Printf("%T %v %T %v\n", Half, Half, mixed, mixed)
	fmt.Println(u8, neg, inv, i8, shifted)
	fmt.Println(math.MaxInt64, uint64(math.MaxUint64), math.MinInt64)
	fmt.Println(math.MaxInt8, math.MinInt16, math.MaxUint32)
	fmt.Printf("%T %T\n", math.Pi, math.MaxInt8)
	var f32 float32 = math.Pi
	fmt.Println(f32, math.Pi, float64(f32) == math.Pi)
	fmt.Println(-5/3, -5%3, 5/-3, 5%-3, -5>>1, uint32(5)&^4)
}

// Output:
// main.Celsius 50 main.Celsius 103
// 255 -1 254 -128 32768
// 9223372036854775807 18446744073709551615 -9223372036854775808
// 127 -32768 4294967295
// float64 int
// 3.1415927 3.141592653589793 false
// -1 -2 -1 2 -3 1
