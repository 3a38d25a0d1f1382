// Integer arithmetic in nested counting loops, with branches.
package main

import "fmt"

func main() {
	n, sum := 0, 0
	for i := 0; i < 9000; i++ {
		for j := 0; j < 9000; j++ {
			if (i^j)&7 == 3 {
				sum += i - j
			} else {
				sum += j & i
			}
			n++
		}
	}
	fmt.Println(n, sum)
}

// Output:
// 81000000 127350883680
