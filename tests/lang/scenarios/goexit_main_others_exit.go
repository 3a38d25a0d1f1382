package main

import (
	"fmt"
	"os"
	"runtime"
	"time"
)

func main() {
	go func() {
		time.Sleep(10 * time.Millisecond)
		fmt.Println("worker ends the program")
		os.Exit(3)
	}()
	defer fmt.Println("main's deferred call")
	runtime.Goexit()
}

// Exit: 3
// Output:
// main's deferred call
// worker ends the program
