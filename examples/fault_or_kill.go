// SIGSEGV is a panic when the program's own access raised it, as often as that happens. Sent by
// kill it ends the program, whatever was deferred.
package main

import (
	"fmt"
	"syscall"
	"time"
)

type node struct{ next *node }

func follow(n *node) {
	defer func() { fmt.Println("recovered:", recover()) }()
	fmt.Println(n.next)
}

func main() {
	follow(nil)
	follow(nil)
	defer func() { fmt.Println("never printed:", recover()) }()
	syscall.Kill(syscall.Getpid(), syscall.SIGSEGV)
	time.Sleep(time.Minute)
}

// Exit: 2
// Stderr: SIGSEGV: segmentation violation
// Stderr: PC=0xX m=0 sigcode=0 addr=0xX
// Frames: main.main:22
// Output:
// recovered: runtime error: invalid memory address or nil pointer dereference
// recovered: runtime error: invalid memory address or nil pointer dereference
