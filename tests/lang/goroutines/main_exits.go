package main

import "fmt"

// Goroutines end with main, wherever they are.
func main() {
	go func() {
		defer fmt.Println("never")
		select {}
	}()
	go func() {
		for {
		}
	}()
	defer fmt.Println("main's deferred call")
}

// Output:
// main's deferred call
