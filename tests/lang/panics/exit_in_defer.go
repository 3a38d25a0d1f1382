package main

import "os"

func main() {
	defer os.Exit(3)
	defer println("before exit")
	panic("never reported")
}

// Exit: 3
// Stderr: before exit
