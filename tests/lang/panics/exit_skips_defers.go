package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("never")
	fmt.Println("exit")
	os.Exit(300)
}

// Exit: 44
// Output:
// exit
