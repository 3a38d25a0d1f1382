package main

import "sync"

func main() {
	var mu sync.Mutex
	defer mu.Unlock()
	var p *int
	*p = 1
}

// Exit: 2
// Stderr: panic: runtime.errorString("invalid memory address or nil pointer dereference")
// Stderr: 	fatal error: sync: unlock of unlocked mutex
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0xX]
// Frames: main.main:9
