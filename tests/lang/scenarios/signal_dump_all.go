package main

import (
	"fmt"
	"sync"
	"syscall"
	"time"
)

func receiver(c chan int) { <-c }

func locker(mu *sync.Mutex) { mu.Lock() }

func main() {
	var mu sync.Mutex
	mu.Lock()
	c := make(chan int)
	go receiver(c)
	go locker(&mu)
	time.Sleep(10 * time.Millisecond)
	fmt.Println("asking")
	syscall.Kill(syscall.Getpid(), syscall.SIGQUIT)
	time.Sleep(10 * time.Second)
}

// Exit: 2
// Stderr: SIGQUIT: quit
// Stderr: PC=0xX m=0 sigcode=0
// Output:
// asking
