package main

import "fmt"

func work() {
	var hook func(int)
	defer fmt.Println("older runs after the panic began")
	defer hook(1)
	defer fmt.Println("newer runs before")
	fmt.Println("body completes")
}

func main() {
	work()
	fmt.Println("not reached")
}

// Exit: 2
// Stderr: panic: runtime error: invalid memory address or nil pointer dereference
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0xX]
// Frames: main.work.deferwrap2:8 main.work:11 main.main:14
// Output:
// body completes
// newer runs before
// older runs after the panic began
