package main

import "fmt"

type closer interface{ Close() error }

func use(c closer) {
	defer fmt.Println("registered before")
	defer c.Close()
	fmt.Println("not reached")
}

func main() {
	use(nil)
}

// Exit: 2
// Stderr: panic: runtime error: invalid memory address or nil pointer dereference
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0xX]
// Frames: main.use:9 main.main:14
// Output:
// registered before
