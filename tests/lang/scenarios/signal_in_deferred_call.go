package main

import (
	"fmt"
	"syscall"
	"time"
)

func main() {
	defer fmt.Println("never")
	defer func() {
		fmt.Println("in a deferred call of a panic")
		syscall.Kill(syscall.Getpid(), syscall.SIGQUIT)
		time.Sleep(10 * time.Second)
	}()
	panic("not reported")
}

// Exit: 2
// Stderr: SIGQUIT: quit
// Stderr: PC=0xX m=0 sigcode=0
// Frames: main.main.func1:13 main.main:16
// Output:
// in a deferred call of a panic
