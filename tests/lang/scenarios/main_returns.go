package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	for i := range 3 {
		go func() {
			defer fmt.Println("never", i)
			select {}
		}()
	}
	go func() {
		defer fmt.Println("never")
		time.Sleep(time.Hour)
	}()
	runtime.Gosched()
	defer fmt.Println("main's deferred call")
}

// Output:
// main's deferred call
