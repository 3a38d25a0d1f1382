// Following a nil pointer is a real SIGSEGV that the runtime turns into a panic.
package main

import (
	"fmt"
	"runtime"
)

type node struct {
	value int
	next  *node
}

func third(list *node) (value int, err error) {
	defer func() {
		if fault, ok := recover().(runtime.Error); ok {
			err = fault
		}
	}()
	return list.next.next.value, nil
}

func main() {
	fmt.Println(third(&node{1, &node{2, &node{3, nil}}}))
	fmt.Println(third(&node{1, nil}))
	var nothing *node
	fmt.Println(nothing.value)
}

// Exit: 2
// Stderr: panic: runtime error: invalid memory address or nil pointer dereference
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0xX]
// Frames: main.main:27
// Output:
// 3 <nil>
// 0 runtime error: invalid memory address or nil pointer dereference
