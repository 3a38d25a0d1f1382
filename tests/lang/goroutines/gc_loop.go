package main

import (
	"fmt"
	"runtime"
)

// A loop of collections lets the others run.
func main() {
	go func() {
		for {
			runtime.GC()
		}
	}()
	n := 0
	for range 500 {
		runtime.Gosched()
		n++
	}
	fmt.Println(n)
}

// Output:
// 500
