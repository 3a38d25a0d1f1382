package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	fmt.Println(signal.Ignored(os.Interrupt))
	signal.Ignore(os.Interrupt, syscall.SIGQUIT)
	fmt.Println(signal.Ignored(os.Interrupt), signal.Ignored(syscall.SIGTERM))
	syscall.Kill(syscall.Getpid(), syscall.SIGINT)
	syscall.Kill(syscall.Getpid(), syscall.SIGQUIT)
	time.Sleep(10 * time.Millisecond)
	signal.Reset(os.Interrupt)
	syscall.Kill(syscall.Getpid(), syscall.SIGINT)
	fmt.Println("alive", signal.Ignored(os.Interrupt))
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt)
	fmt.Println(signal.Ignored(os.Interrupt))
	syscall.Kill(syscall.Getpid(), syscall.SIGINT)
	fmt.Println(<-c)
}

// Output:
// false
// true false
// alive true
// false
// interrupt
