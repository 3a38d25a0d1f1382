package main

import (
	"fmt"
	"unsafe"
)

func read(a uintptr) int { return *(*int)(unsafe.Pointer(a)) }

func main() {
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	fmt.Println("before")
	fmt.Println(read(0x10000))
}

// Exit: 2
// Stderr: unexpected fault address 0xX
// Stderr: fatal error: fault
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0xX pc=0xX]
// Frames: main.read:8 main.main:14
// Output:
// before
