// No Go code runs during a system call. After it a goroutine panics and recovers like any other.
package main

import (
	"fmt"
	"os"
)

func readAndFail(r *os.File) (err error) {
	defer func() { err = fmt.Errorf("recovered: %v", recover()) }()
	text := make([]byte, 10)
	n, _ := r.Read(text)
	panic(string(text[:n]))
}

func main() {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	result := make(chan error)
	go func() { result <- readAndFail(r) }()
	fmt.Fprint(w, "bad input")
	fmt.Println(<-result)
}

// Output:
// recovered: bad input
