// Closing a file twice is an error; closing a channel twice is a panic.
package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	file, err := os.Open(os.DevNull)
	if err != nil {
		panic(err)
	}
	fmt.Println("first close:", file.Close())
	fmt.Println("second close is os.ErrClosed:", errors.Is(file.Close(), os.ErrClosed))

	defer func() { fmt.Println("channel:", recover()) }()
	c := make(chan int)
	close(c)
	close(c)
}

// Output:
// first close: <nil>
// second close is os.ErrClosed: true
// channel: close of closed channel
