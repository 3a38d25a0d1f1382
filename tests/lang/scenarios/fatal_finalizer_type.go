package main

// A finalizer that cannot take the object is fatal.

import (
	"fmt"
	"runtime"
)

type file struct{ name string }

func main() {
	defer fmt.Println("not run")
	runtime.SetFinalizer(&file{}, func(string) {})
}

// Exit: 2
// Stderr: fatal error: runtime.SetFinalizer: cannot pass *main.file to finalizer func(string)
// Frames: main.main:14
