package main

import (
	"fmt"
	"os"
	"syscall"
)

func main() {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	r.Close()
	if err := syscall.Dup2(int(w.Fd()), 1); err != nil {
		panic(err)
	}
	defer fmt.Fprintln(os.Stderr, "never")
	fmt.Println("dies here")
	fmt.Fprintln(os.Stderr, "never")
}

// Exit: -13
