package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println("standard output before")
	defer fmt.Println("standard output from a deferred call")
	defer fmt.Fprintln(os.Stderr, "stderr line from a deferred call")
	panic(fmt.Sprintf("code %d", 7))
}
