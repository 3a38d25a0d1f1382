// os.Exit ends the process at once: what is deferred never runs.
package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("never printed")
	fmt.Println("leaving")
	os.Exit(3)
}

// Exit: 3
// Output:
// leaving
