package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan string)
	time.AfterFunc(10*time.Millisecond, func() { c <- "from AfterFunc" })
	fmt.Println(<-c)
	go func() {
		time.Sleep(10 * time.Millisecond)
		c <- "from a sleeper"
	}()
	fmt.Println(<-c)
	fmt.Println(!(<-time.After(10 * time.Millisecond)).IsZero())
}

// Output:
// from AfterFunc
// from a sleeper
// true
