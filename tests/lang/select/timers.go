package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop(), t.Reset(time.Millisecond))
	<-t.C
	tick := time.NewTicker(2 * time.Millisecond)
	for i := range 3 {
		<-tick.C
		fmt.Print(i, " ")
	}
	tick.Stop()
	done := make(chan string)
	time.AfterFunc(time.Millisecond, func() { done <- "fired" })
	select {
	case s := <-done:
		fmt.Println(s)
	case <-time.After(10 * time.Second):
		fmt.Println("late")
	}
	slow, fast := time.After(60*time.Millisecond), time.After(5*time.Millisecond)
	for range 2 {
		select {
		case <-slow:
			fmt.Println("slow")
		case <-fast:
			fmt.Println("fast")
		}
	}
}

// Output:
// true false false
// 0 1 2 fired
// fast
// slow
