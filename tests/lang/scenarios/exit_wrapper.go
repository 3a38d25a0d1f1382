package main

import (
	"fmt"
	"os"
)

func run() int {
	defer fmt.Println("cleaned up")
	if len(os.Args) > 5 {
		return 0
	}
	return 9
}

func main() { os.Exit(run()) }

// Exit: 9
// Output:
// cleaned up
