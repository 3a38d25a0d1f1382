package main

import (
	"fmt"
	"runtime"
	"syscall"
	"time"
)

func main() {
	defer fmt.Println("never")
	defer func() {
		defer func() {
			fmt.Println("deferred by Goexit, deferred by a panic:", recover())
			syscall.Kill(syscall.Getpid(), syscall.SIGTERM)
			time.Sleep(10 * time.Second)
		}()
		runtime.Goexit()
	}()
	panic("forgotten")
}

// Exit: -15
// Output:
// deferred by Goexit, deferred by a panic: <nil>
