package main

import (
	"fmt"
	"os"
	"syscall"
)

func main() {
	for i := 0; i <= 65; i++ {
		fmt.Println(i, syscall.Signal(i))
	}
	fmt.Println(syscall.Signal(-1), os.Interrupt == syscall.SIGINT, os.Kill == syscall.SIGKILL, os.Interrupt, os.Kill)
	var s os.Signal = syscall.SIGUSR1
	s.Signal()
	fmt.Printf("%v %d %T\n", s, s, s)
	fmt.Println(syscall.Kill(syscall.Getpid(), 0), syscall.Kill(syscall.Getpid(), 99))
}

// Output:
// 0 signal 0
// 1 hangup
// 2 interrupt
// 3 quit
// 4 illegal instruction
// 5 trace/breakpoint trap
// 6 aborted
// 7 bus error
// 8 floating point exception
// 9 killed
// 10 user defined signal 1
// 11 segmentation fault
// 12 user defined signal 2
// 13 broken pipe
// 14 alarm clock
// 15 terminated
// 16 stack fault
// 17 child exited
// 18 continued
// 19 stopped (signal)
// 20 stopped
// 21 stopped (tty input)
// 22 stopped (tty output)
// 23 urgent I/O condition
// 24 CPU time limit exceeded
// 25 file size limit exceeded
// 26 virtual timer expired
// 27 profiling timer expired
// 28 window changed
// 29 I/O possible
// 30 power failure
// 31 bad system call
// 32 signal 32
// 33 signal 33
// 34 signal 34
// 35 signal 35
// 36 signal 36
// 37 signal 37
// 38 signal 38
// 39 signal 39
// 40 signal 40
// 41 signal 41
// 42 signal 42
// 43 signal 43
// 44 signal 44
// 45 signal 45
// 46 signal 46
// 47 signal 47
// 48 signal 48
// 49 signal 49
// 50 signal 50
// 51 signal 51
// 52 signal 52
// 53 signal 53
// 54 signal 54
// 55 signal 55
// 56 signal 56
// 57 signal 57
// 58 signal 58
// 59 signal 59
// 60 signal 60
// 61 signal 61
// 62 signal 62
// 63 signal 63
// 64 signal 64
// 65 signal 65
// signal -1 true true interrupt killed
// user defined signal 1 10 syscall.Signal
// <nil> invalid argument
