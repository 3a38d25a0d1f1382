package main

import (
	"fmt"
	"runtime"
	"time"
)

func produce(out chan<- int, done <-chan bool) {
	for i := 0; ; i++ {
		select {
		case out <- i:
		case <-done:
			return
		}
	}
}

func consume(in <-chan int) {
	defer func() { recover() }()
	for n := range in {
		if n == 3 {
			panic("consumer fails")
		}
	}
}

func goroutines(want int) int {
	for range 100 {
		if runtime.NumGoroutine() == want {
			break
		}
		time.Sleep(time.Millisecond)
	}
	return runtime.NumGoroutine()
}

func main() {
	c := make(chan int)
	go produce(c, nil)
	consume(c)
	fmt.Println(goroutines(2))
	d, done := make(chan int), make(chan bool)
	go produce(d, done)
	consume(d)
	close(done)
	fmt.Println(goroutines(2))
}

// Output:
// 2
// 2
