package main

import (
	"fmt"
	"runtime"
)

func main() {
	for range 10 {
		go func() { <-make(chan int) }()
	}
	runtime.Gosched()
	fmt.Println(runtime.NumGoroutine())
}

// Output:
// 11
