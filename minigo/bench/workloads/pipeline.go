// Values flow through five stages with small buffers.
package main

import "fmt"

func stage(in <-chan int, f func(int) int) <-chan int {
	out := make(chan int, 8)
	go func() {
		for v := range in {
			out <- f(v)
		}
		close(out)
	}()
	return out
}

func main() {
	source := make(chan int, 8)
	go func() {
		for i := range 400000 {
			source <- i
		}
		close(source)
	}()
	var c <-chan int = source
	for k := range 5 {
		c = stage(c, func(v int) int { return v*3 + k })
	}
	sum := 0
	for v := range c {
		sum += v & 1023
	}
	fmt.Println(sum)
}

// Output:
// 204601664
