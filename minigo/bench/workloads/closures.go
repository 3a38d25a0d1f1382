// Calls of function values and variables captured by reference.
package main

import "fmt"

func counter(step int) (func() int, func() int) {
	n := 0
	return func() int { n += step; return n }, func() int { return n }
}

func compose(fs []func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func main() {
	var fs []func(int) int
	for i := range 5 {
		fs = append(fs, func(x int) int { return x*3 ^ i })
	}
	f := compose(fs)
	x := 1
	for range 10_000_000 {
		x = f(x) & 0xffff
	}
	sum := 0
	for i := range 200_000 {
		inc, get := counter(i)
		for range 20 {
			inc()
		}
		sum += get()
	}
	fmt.Println(x, sum)
}

// Output:
// 62465 399998000000
