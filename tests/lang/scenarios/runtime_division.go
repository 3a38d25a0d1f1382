package main

import (
	"fmt"
	"math"
)

func div[T int8 | int16 | int32 | int64 | int | uint8 | uint64](a, b T) (out string) {
	defer func() {
		if r := recover(); r != nil {
			out = fmt.Sprint(r)
		}
	}()
	q, r := a/b, a%b
	return fmt.Sprint(q, r)
}

func main() {
	fmt.Println(div(math.MinInt64, -1), div(math.MinInt, int(-1)))
	fmt.Println(div[int8](-128, -1), div[int16](-32768, -1), div[int32](math.MinInt32, -1))
	fmt.Println(div(7, 0), div[uint8](200, 0), div[uint64](1, 0))
	x, zero := 1.0, 0.0
	fmt.Println(x/zero, -x/zero, math.IsNaN(zero/zero))
	c := complex(1, 0)
	fmt.Println(c / complex(zero, zero))
}

// Output:
// -9223372036854775808 0 -9223372036854775808 0
// -128 0 -32768 0 -2147483648 0
// runtime error: integer divide by zero runtime error: integer divide by zero runtime error: integer divide by zero
// +Inf -Inf true
// (+Inf+NaNi)
