package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	c := make(chan os.Signal, 2)
	signal.Notify(c, syscall.SIGTERM, syscall.SIGUSR1)
	syscall.Kill(syscall.Getpid(), syscall.SIGTERM)
	fmt.Println(<-c)
	signal.Stop(c)
	syscall.Kill(syscall.Getpid(), syscall.SIGUSR1)
	time.Sleep(20 * time.Millisecond)
	fmt.Println(len(c))
	signal.Notify(c, syscall.SIGTERM)
	syscall.Kill(syscall.Getpid(), syscall.SIGTERM)
	fmt.Println(<-c)
	signal.Reset(syscall.SIGTERM)
	syscall.Kill(syscall.Getpid(), syscall.SIGTERM)
	time.Sleep(10 * time.Second)
	fmt.Println("never")
}

// Exit: -15
// Output:
// terminated
// 0
// terminated
