// A panic that nobody recovers still runs every deferred call on its way out.
package main

import "fmt"

func inner() {
	defer fmt.Println("inner's")
	panic("uncaught")
}

func main() {
	defer fmt.Println("main's")
	inner()
}

// Exit: 2
// Stderr: panic: uncaught
// Frames: main.inner:8 main.main:13
// Output:
// inner's
// main's
