// Goroutines are started one after another; each hands over one value and ends.
package main

import "fmt"

func main() {
	c := make(chan int)
	sum := 0
	for i := range 1000000 {
		go func() { c <- i }()
		sum += <-c
	}
	fmt.Println(sum)
}

// Output:
// 499999500000
