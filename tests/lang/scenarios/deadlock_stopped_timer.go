package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTimer(time.Hour)
	_ = time.NewTicker(time.Hour)
	fmt.Println(t.Stop())
	<-make(chan int)
}

// Exit: 2
// Stderr: fatal error: all goroutines are asleep - deadlock!
// Goroutine: chan receive: main.main:12
// Output:
// true
