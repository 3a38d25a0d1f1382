package main

// What was ignored before it was asked for is ignored again after Reset; a fault is never ignored.

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func send(sig syscall.Signal) {
	syscall.Kill(syscall.Getpid(), sig)
	time.Sleep(10 * time.Millisecond)
}

func main() {
	signal.Ignore(syscall.SIGINT, syscall.SIGSEGV)
	send(syscall.SIGINT)
	send(syscall.SIGSEGV)
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGINT)
	send(syscall.SIGINT)
	fmt.Println(<-c, signal.Ignored(syscall.SIGINT))
	signal.Reset(syscall.SIGINT)
	send(syscall.SIGINT)
	fmt.Println("alive")
	defer func() { fmt.Println(recover()) }()
	var p *int
	*p = 1
}

// Output:
// interrupt false
// alive
// runtime error: invalid memory address or nil pointer dereference
