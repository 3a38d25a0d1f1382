package main

import (
	"fmt"
	"runtime"
)

func seq(yield func(int) bool) {
	defer fmt.Println("iterator unwinds")
	for i := 0; yield(i); i++ {
	}
}

func main() {
	defer fmt.Println("main unwinds")
	for x := range seq {
		defer fmt.Println("deferred", x)
		if x == 2 {
			runtime.Goexit()
		}
	}
}

// Exit: 2
// Stderr: fatal error: no goroutines (main called runtime.Goexit) - deadlock!
// Output:
// iterator unwinds
// deferred 2
// deferred 1
// deferred 0
// main unwinds
