// Floating point in tight loops: how many points lie in the Mandelbrot set.
package main

import "fmt"

func inside(cr, ci float64) bool {
	var zr, zi float64
	for range 100 {
		rr, ii := zr*zr, zi*zi
		if rr+ii > 4 {
			return false
		}
		zr, zi = rr-ii+cr, 2*zr*zi+ci
	}
	return true
}

func main() {
	const n = 1000
	count := 0
	for y := range n {
		for x := range n {
			if inside(2*float64(x)/n-1.5, 2*float64(y)/n-1) {
				count++
			}
		}
	}
	fmt.Println(count)
}

// Output:
// 386485
