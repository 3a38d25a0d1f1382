package main

import (
	"fmt"
	"syscall"
	"time"
)

func work(n int) {
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	if n > 0 {
		work(n - 1)
	}
	syscall.Kill(syscall.Getpid(), syscall.SIGTERM)
	time.Sleep(10 * time.Second)
}

func main() {
	fmt.Println("before")
	work(1)
}

// Exit: -15
// Output:
// before
