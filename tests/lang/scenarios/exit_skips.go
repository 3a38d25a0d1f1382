package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("never")
	defer func() {
		defer fmt.Println("never either")
		os.Exit(7)
	}()
	func() {
		defer fmt.Println("runs: its function returned")
	}()
}

// Exit: 7
// Output:
// runs: its function returned
