package main

import "fmt"

func main() {
	data, quit := make(chan int), make(chan bool)
	go func() {
		for i := range 5 {
			data <- i
		}
		quit <- true
	}()
	sum := 0
loop:
	for {
		select {
		case v := <-data:
			if v == 1 {
				continue loop
			}
			if v == 2 {
				break
			}
			sum += v
		case <-quit:
			break loop
		}
	}
	fmt.Println(sum)
	x, y := make(chan int, 10), make(chan int, 10)
	for i := range 10 {
		select {
		case x <- i:
		case y <- i:
		}
	}
	fmt.Println(len(x)+len(y) == 10)
	counts := map[string]bool{}
	c := make(chan int, 1)
	for range 200 {
		c <- 1
		select {
		case <-c:
			counts["first"] = true
		case <-c:
			counts["second"] = true
		}
	}
	fmt.Println(counts)
}

// Output:
// 7
// true
// map[first:true second:true]
