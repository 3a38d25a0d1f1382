package main

import "fmt"

var keep []byte

func alloc(n int) (out string) {
	defer func() {
		if r := recover(); r != nil {
			out = fmt.Sprint(r)
		}
	}()
	keep = make([]byte, n)
	return "made"
}

func main() {
	defer fmt.Println("never")
	fmt.Println(alloc(1 << 62))
	fmt.Println(alloc(-1 << 62))
	fmt.Println(alloc(1 << 46))
}

// Exit: 2
// Stderr: fatal error: runtime: out of memory
// Frames: main.alloc:13 main.main:21
// Output:
// runtime error: makeslice: len out of range
// runtime error: makeslice: len out of range
