package main

import (
	"fmt"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, 1, 999, 1000, 1500, time.Millisecond, 1500 * time.Millisecond, time.Second, time.Minute, 90 * time.Minute, 36*time.Hour + 5*time.Second + 6, -2 * time.Second, 1<<63 - 1, -1 << 63} {
		fmt.Println(d, d.Seconds(), d.Milliseconds(), d.Round(time.Second), d.Truncate(time.Minute))
	}
	for _, s := range []string{"1h30m", "1.5s", "-2ms", "100us", "3µs", "0", "1d", "", "5", "1h1h", "+.5m"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	d := 2*time.Hour + 30*time.Minute
	fmt.Println(d.Hours(), d.Minutes(), d/time.Minute, d > time.Hour, d.Abs(), time.Duration(2.5*float64(time.Second)))
	fmt.Printf("%v %d %s %T %.1f %5.1fm\n", d, time.Second, d, d, d.Hours(), d.Minutes())
	fmt.Println(d.Microseconds(), d.Nanoseconds(), time.Duration(1234567890).Round(time.Millisecond))
}

// Output:
// 0s 0 0 0s 0s
// 1ns 1e-09 0 0s 0s
// 999ns 9.99e-07 0 0s 0s
// 1µs 1e-06 0 0s 0s
// 1.5µs 1.5e-06 0 0s 0s
// 1ms 0.001 1 0s 0s
// 1.5s 1.5 1500 2s 0s
// 1s 1 1000 1s 0s
// 1m0s 60 60000 1m0s 1m0s
// 1h30m0s 5400 5400000 1h30m0s 1h30m0s
// 36h0m5.000000006s 129605.000000006 129605000 36h0m5s 36h0m0s
// -2s -2 -2000 -2s 0s
// 2562047h47m16.854775807s 9.223372036854776e+09 9223372036854 2562047h47m16.854775807s 2562047h47m0s
// -2562047h47m16.854775808s -9.223372036854776e+09 -9223372036854 -2562047h47m16.854775808s -2562047h47m0s
// 1h30m0s <nil>
// 1.5s <nil>
// -2ms <nil>
// 100µs <nil>
// 3µs <nil>
// 0s <nil>
// 0s time: unknown unit "d" in duration "1d"
// 0s time: invalid duration ""
// 0s time: missing unit in duration "5"
// 2h0m0s <nil>
// 30s <nil>
// 2.5 150 150ns true 2h30m0s 2.5s
// 2h30m0s 1000000000 2h30m0s time.Duration 2.5 150.0m
// 9000000000 9000000000000 1.235s
