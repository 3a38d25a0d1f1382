package main

import "fmt"

func main() {
	c := make(chan string, 3)
	c <- "a"
	c <- "b"
	fmt.Println(len(c), cap(c))
	fmt.Println(<-c, len(c))
	c <- "c"
	close(c)
	for s := range c {
		fmt.Print(s, " ")
	}
	s, ok := <-c
	fmt.Printf("%q %v\n", s, ok)
	var n chan int
	fmt.Println(len(n), cap(n), n == nil)
	d := c
	fmt.Println(c == d, make(chan int) == make(chan int))
	var r <-chan string = c
	var w chan<- string = make(chan string, 1)
	w <- "x"
	fmt.Println(len(r), len(w))
	cc := make(chan chan int, 1)
	inner := make(chan int, 1)
	cc <- inner
	inner <- 5
	fmt.Println(<-<-cc)
	st := make(chan struct{ a, b int }, 2)
	st <- struct{ a, b int }{1, 2}
	fmt.Println((<-st).b)
	fs := make(chan func() int, 1)
	fs <- func() int { return 9 }
	fmt.Println((<-fs)())
}

// Output:
// 2 3
// a 1
// b c "" false
// 0 0 true
// true false
// 0 1
// 5
// 2
// 9
