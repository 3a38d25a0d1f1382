// The prime sieve: a chain of filters, a goroutine for each prime.
package main

import "fmt"

func generate(out chan<- int) {
	for i := 2; ; i++ {
		out <- i
	}
}

func filter(in <-chan int, out chan<- int, prime int) {
	for {
		if i := <-in; i%prime != 0 {
			out <- i
		}
	}
}

func main() {
	c := make(chan int)
	go generate(c)
	prime := 0
	for range 900 {
		prime = <-c
		next := make(chan int)
		go filter(c, next, prime)
		c = next
	}
	fmt.Println(prime)
}

// Output:
// 6997
