package main

import (
	"fmt"
	"time"
)

func main() {
	a, b := make(chan int, 1), make(chan string, 1)
	select {
	case v := <-a:
		fmt.Println(v)
	case s := <-b:
		fmt.Println(s)
	default:
		fmt.Println("none ready")
	}
	b <- "x"
	select {
	case v := <-a:
		fmt.Println(v)
	case s, ok := <-b:
		fmt.Println(s, ok)
	}
	select {
	case a <- 5:
		fmt.Println("sent")
	case s := <-b:
		fmt.Println(s)
	}
	select {
	case a <- 6:
		fmt.Println("no")
	default:
		fmt.Println("full", len(a))
	}
	close(b)
	for range 2 {
		select {
		case s, ok := <-b:
			fmt.Printf("%q %v\n", s, ok)
		}
	}
	var n chan int
	select {
	case <-n:
	case n <- 1:
	case <-time.After(time.Millisecond):
		fmt.Println("timeout")
	}
	arr := [2]int{}
	m := map[string]int{}
	select {
	case arr[1] = <-a:
	case m["k"] = <-n:
	}
	fmt.Println(arr, m)
}

// Output:
// none ready
// x true
// sent
// full 1
// "" false
// "" false
// timeout
// [0 5] map[]
