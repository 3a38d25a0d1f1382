// A signal need not end the program: Notify takes it, Ignore drops it, and without either most of
// them do nothing. Only KILL and STOP cannot be had.
package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	self := os.Getpid()
	syscall.Kill(self, syscall.SIGUSR1)
	fmt.Println("SIGUSR1 does nothing")
	signal.Ignore(syscall.SIGHUP)
	syscall.Kill(self, syscall.SIGHUP)
	fmt.Println("SIGHUP is ignored")
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM)
	defer fmt.Println("deferred calls run")
	syscall.Kill(self, syscall.SIGTERM)
	fmt.Println("received", <-signals)
}

// Output:
// SIGUSR1 does nothing
// SIGHUP is ignored
// received terminated
// deferred calls run
