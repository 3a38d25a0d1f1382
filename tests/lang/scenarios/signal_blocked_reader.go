package main

import (
	"fmt"
	"os"
	"syscall"
	"time"
)

func main() {
	defer fmt.Println("never")
	r, _, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	started := make(chan bool)
	go func() {
		started <- true
		var b [1]byte
		syscall.Read(int(r.Fd()), b[:])
	}()
	<-started
	time.Sleep(10 * time.Millisecond)
	syscall.Kill(syscall.Getpid(), syscall.SIGTERM)
	time.Sleep(10 * time.Second)
}

// Exit: -15
