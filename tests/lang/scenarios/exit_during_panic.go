package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("never")
	defer os.Exit(4)
	defer fmt.Println("runs")
	panic("no report of this")
}

// Exit: 4
// Output:
// runs
