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
	syscall.Kill(syscall.Getpid(), syscall.SIGABRT)
	time.Sleep(10 * time.Second)
}

func main() {
	fmt.Println("before")
	work(1)
}

// Exit: 2
// Stderr: SIGABRT: abort
// Stderr: PC=0xX m=0 sigcode=0
// Frames: main.work:15 main.work:13 main.main:21
// Output:
// before
