package main

import "fmt"

func producer(n int) <-chan int {
	ch := make(chan int)
	go func() {
		defer close(ch)
		for i := range n {
			ch <- i
		}
	}()
	return ch
}

func square(in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		for v := range in {
			out <- v * v
		}
		close(out)
	}()
	return out
}

func main() {
	for v := range square(square(producer(5))) {
		fmt.Print(v, " ")
	}
	ch := producer(1)
	v, ok := <-ch
	w, ok2 := <-ch
	fmt.Println(v, ok, w, ok2)
	done := make(chan struct{})
	go func() {
		defer close(done)
		fmt.Println("in goroutine")
	}()
	<-done
	fmt.Println("after")
	for range done {
	}
}

// Output:
// 0 1 16 81 256 0 true 0 false
// in goroutine
// after
