package main

import (
	"fmt"
	"runtime/debug"
	"syscall"
)

func main() {
	data, err := syscall.Mmap(-1, 0, 4096, syscall.PROT_READ, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		panic(err)
	}
	fmt.Println(len(data), cap(data), data[100])
	func() {
		debug.SetPanicOnFault(true)
		defer func() { fmt.Println(recover()) }()
		data[100] = 1
	}()
	fmt.Println(syscall.Mprotect(data, syscall.PROT_READ|syscall.PROT_WRITE))
	data[100] = 1
	fmt.Println(data[100], syscall.Munmap(data))
	data[100] = 2
}

// Exit: 2
// Stderr: panic: runtime error: invalid memory address or nil pointer dereference
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0xX pc=0xX]
// Frames: main.main:22
// Output:
// 4096 4096 0
// runtime error: invalid memory address or nil pointer dereference
// <nil>
