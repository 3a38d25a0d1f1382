package main

import "fmt"

func tryRecover() {
	if r := recover(); r != nil {
		fmt.Println("never:", r)
	}
}

func work() {
	defer func() {
		tryRecover()
		fmt.Println("helper got nothing")
	}()
	panic("not stopped")
}

func main() {
	work()
}

// Exit: 2
// Stderr: panic: not stopped
// Frames: main.work:16 main.main:20
// Output:
// helper got nothing
