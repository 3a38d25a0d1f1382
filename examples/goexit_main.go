// Goexit on main: the others go on, and when none is left it is a deadlock.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	go func() { fmt.Println("the other goroutine still runs") }()
	defer fmt.Println("main's deferred call")
	runtime.Goexit()
}

// Exit: 2
// Stderr: fatal error: no goroutines (main called runtime.Goexit) - deadlock!
// Output:
// main's deferred call
// the other goroutine still runs
