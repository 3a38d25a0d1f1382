package main

// A goroutine that waits for the lock of a file does not stop the one that holds it.

import (
	"fmt"
	"os"
	"syscall"
	"time"
)

func main() {
	first, err := os.CreateTemp("", "lock")
	if err != nil {
		panic(err)
	}
	defer os.Remove(first.Name())
	second, err := os.Open(first.Name())
	if err != nil {
		panic(err)
	}
	fmt.Println(syscall.Flock(int(first.Fd()), syscall.LOCK_EX))
	fmt.Println(syscall.Flock(int(second.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == syscall.EWOULDBLOCK)
	done := make(chan error)
	go func() {
		err := syscall.Flock(int(second.Fd()), syscall.LOCK_SH)
		fmt.Println("locked")
		done <- err
	}()
	time.Sleep(5 * time.Millisecond)
	fmt.Println("unlocking")
	fmt.Println(syscall.Flock(int(first.Fd()), syscall.LOCK_UN))
	fmt.Println(<-done)
}

// Output:
// <nil>
// true
// unlocking
// <nil>
// locked
// <nil>
