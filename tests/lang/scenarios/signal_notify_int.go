package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	defer fmt.Println("deferred")
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt)
	syscall.Kill(syscall.Getpid(), syscall.SIGINT)
	fmt.Println("got", <-c)
}

// Output:
// got interrupt
// deferred
