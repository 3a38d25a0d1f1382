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
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		for i := range 3 {
			defer func() {
				fmt.Println("deferred", i)
				if i == 1 {
					syscall.Kill(syscall.Getpid(), syscall.SIGUSR1)
					time.Sleep(10 * time.Millisecond)
				}
			}()
		}
		panic("unwinding")
	}()
	fmt.Println(<-c)
}

// Output:
// deferred 2
// deferred 1
// deferred 0
// recovered unwinding
// user defined signal 1
