package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	c := make(chan os.Signal, 4)
	signal.Notify(c, syscall.SIGQUIT, syscall.SIGABRT, syscall.SIGTERM, syscall.SIGSEGV, syscall.SIGTSTP)
	for _, s := range []syscall.Signal{syscall.SIGQUIT, syscall.SIGABRT, syscall.SIGTERM, syscall.SIGSEGV, syscall.SIGTSTP} {
		syscall.Kill(syscall.Getpid(), s)
		fmt.Println(<-c)
	}
}

// Output:
// quit
// aborted
// terminated
// segmentation fault
// stopped
