package main

import (
	"fmt"
	"runtime"
)

func level(n int) {
	defer func() { fmt.Println("level", n, recover()) }()
	if n == 0 {
		runtime.Goexit()
	}
	level(n - 1)
	fmt.Println("never")
}

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		level(2)
		fmt.Println("never")
	}()
	<-done
	fmt.Println("main goes on")
}

// Output:
// level 0 <nil>
// level 1 <nil>
// level 2 <nil>
// main goes on
