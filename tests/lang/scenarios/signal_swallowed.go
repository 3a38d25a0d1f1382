package main

import (
	"fmt"
	"syscall"
)

func main() {
	defer fmt.Println("deferred")
	for _, sig := range []syscall.Signal{
		syscall.SIGUSR1, syscall.SIGUSR2, syscall.SIGWINCH, syscall.SIGURG, syscall.SIGCHLD, syscall.SIGALRM, syscall.SIGIO,
		syscall.SIGPIPE, syscall.SIGPROF, syscall.SIGVTALRM, syscall.SIGXCPU, syscall.SIGXFSZ, syscall.SIGPWR, 40, 63,
	} {
		if err := syscall.Kill(syscall.Getpid(), sig); err != nil {
			panic(err)
		}
		fmt.Println(sig)
	}
}

// Output:
// user defined signal 1
// user defined signal 2
// window changed
// urgent I/O condition
// child exited
// alarm clock
// I/O possible
// broken pipe
// profiling timer expired
// virtual timer expired
// CPU time limit exceeded
// file size limit exceeded
// power failure
// signal 40
// signal 63
// deferred
