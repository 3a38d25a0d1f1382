// One goroutine selects among three producers and a quit channel.
package main

import "fmt"

func produce(n int, c chan<- int, done chan<- bool) {
	for i := range n {
		c <- i
	}
	done <- true
}

func main() {
	a, b, c := make(chan int), make(chan int, 16), make(chan int)
	done := make(chan bool)
	const n = 300000
	go produce(n, a, done)
	go produce(n, b, done)
	go produce(n, c, done)
	sum, left := 0, 3
	for left > 0 {
		select {
		case v := <-a:
			sum += v
		case v := <-b:
			sum += 2 * v
		case v := <-c:
			sum += 3 * v
		case <-done:
			left--
		}
	}
	for more := true; more; {
		select {
		case v := <-b:
			sum += 2 * v
		default:
			more = false
		}
	}
	fmt.Println(sum)
}

// Output:
// 269999100000
