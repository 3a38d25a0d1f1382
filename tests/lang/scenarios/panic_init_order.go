package main

import "fmt"

var started = report("variables")

func report(s string) bool { fmt.Println(s); return true }

func init() { report("first init") }

func check(n int) {
	if n > 0 {
		panic("init check failed")
	}
}

func init() {
	defer fmt.Println("deferred in init")
	check(1)
}

func main() { fmt.Println("main is not reached", started) }

// Exit: 2
// Stderr: panic: init check failed
// Frames: main.check:13 main.init.1:19
// Output:
// variables
// first init
// deferred in init
