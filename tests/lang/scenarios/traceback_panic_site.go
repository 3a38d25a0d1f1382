package main

import "fmt"

func deep(n int) {
	if n == 0 {
		panic("deep failure")
	}
	deep(n - 1)
}

func guard() {
	if r := recover(); r != nil {
		panic(fmt.Sprint("again: ", r))
	}
}

func work() {
	defer guard()
	deep(2)
}

func main() {
	work()
}

// Exit: 2
// Stderr: panic: deep failure [recovered]
// Stderr: 	panic: again: deep failure
// Frames: main.guard:14 main.deep:7 main.deep:9*2 main.work:20 main.main:24
