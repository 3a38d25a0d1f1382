// Values go back and forth between two goroutines over unbuffered channels.
package main

import "fmt"

func main() {
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v + 1
		}
		close(pong)
	}()
	sum := 0
	for i := range 2000000 {
		ping <- i
		sum += <-pong
	}
	close(ping)
	fmt.Println(sum)
}

// Output:
// 2000001000000
