package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"syscall"
)

func mapped(size, length int) []byte {
	f, err := os.CreateTemp("", "mapping")
	if err != nil {
		panic(err)
	}
	defer os.Remove(f.Name())
	defer f.Close()
	if err := f.Truncate(int64(size)); err != nil {
		panic(err)
	}
	data, err := syscall.Mmap(int(f.Fd()), 0, length, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_SHARED)
	if err != nil {
		panic(err)
	}
	return data
}

func guarded(data []byte, at int) (v byte, out any) {
	defer func() { out = recover() }()
	return data[at], nil
}

func main() {
	page := os.Getpagesize()
	data := mapped(page, 2*page)
	data[5] = 7
	fmt.Println(guarded(data, 5))
	debug.SetPanicOnFault(true)
	fmt.Println(guarded(data, page+1))
	debug.SetPanicOnFault(false)
	fmt.Println(syscall.Mprotect(data[:page], syscall.PROT_READ))
	defer fmt.Println("never")
	fmt.Println(guarded(data, page+1))
}

// Exit: 2
// Stderr: unexpected fault address 0xX
// Stderr: fatal error: fault
// Stderr: [signal SIGBUS: bus error code=0x2 addr=0xX pc=0xX]
// Frames: main.guarded:29 main.main:42
// Output:
// 7 <nil>
// 0 runtime error: invalid memory address or nil pointer dereference
// <nil>
