package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func handle(c chan os.Signal) {
	for s := range c {
		panic(fmt.Sprint("cannot handle ", s))
	}
}

func main() {
	defer func() { fmt.Println("never", recover()) }()
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGUSR1)
	go handle(c)
	syscall.Kill(syscall.Getpid(), syscall.SIGUSR1)
	select {}
}

// Exit: 2
// Stderr: panic: cannot handle user defined signal 1
// Frames: main.handle:12
