package main

import (
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"syscall"
)

func main() {
	one, two, all := make(chan os.Signal, 1), make(chan os.Signal, 5), make(chan os.Signal, 5)
	signal.Notify(one, syscall.SIGUSR1)
	signal.Notify(two, syscall.SIGUSR1, syscall.SIGUSR2)
	signal.Notify(all, syscall.SIGUSR1, syscall.SIGUSR2)
	send := func(s syscall.Signal) {
		before := len(all)
		syscall.Kill(syscall.Getpid(), s)
		for len(all) == before {
			runtime.Gosched()
		}
	}
	send(syscall.SIGUSR1)
	send(syscall.SIGUSR1)
	send(syscall.SIGUSR2)
	fmt.Println(len(one), len(two))
	fmt.Println(<-one, <-two, <-two, <-two)
	signal.Stop(two)
	send(syscall.SIGUSR2)
	fmt.Println(len(one), len(two), len(all))
}

// Output:
// 1 3
// user defined signal 1 user defined signal 1 user defined signal 1 user defined signal 2
// 0 0 4
