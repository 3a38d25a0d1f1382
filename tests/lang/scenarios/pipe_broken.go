package main

import (
	"errors"
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
	n, err := w.Write([]byte("lost"))
	fmt.Println(n, err, errors.Is(err, syscall.EPIPE))
	fmt.Println("alive")
}

// Output:
// 0 write |1: broken pipe true
// alive
