package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Kill, syscall.SIGSTOP)
	fmt.Println("asked for it")
	syscall.Kill(syscall.Getpid(), syscall.SIGKILL)
	time.Sleep(10 * time.Second)
	fmt.Println("never")
}

// Exit: -9
// Output:
// asked for it
