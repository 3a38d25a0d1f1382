package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("never")
	done := make(chan bool)
	go func() {
		defer fmt.Println("never")
		fmt.Println("child exits")
		os.Exit(0)
	}()
	<-done
}

// Output:
// child exits
