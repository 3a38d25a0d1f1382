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
	signal.Notify(c, syscall.SIGUSR1)
	signal.Stop(c)
	time.AfterFunc(50*time.Millisecond, func() {
		fmt.Println("no deadlock was found")
		os.Exit(5)
	})
	<-c
}

// Exit: 5
// Output:
// no deadlock was found
