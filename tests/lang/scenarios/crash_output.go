package main

import (
	"fmt"
	"os"
	"runtime/debug"
)

func main() {
	f, err := os.CreateTemp("", "crash")
	if err != nil {
		panic(err)
	}
	defer os.Remove(f.Name())
	fmt.Println(debug.SetCrashOutput(f, debug.CrashOptions{}))
	f.Close()
	fmt.Println(debug.SetCrashOutput(f, debug.CrashOptions{}) != nil)
	fmt.Println(debug.SetCrashOutput(nil, debug.CrashOptions{}))
}

// Output:
// <nil>
// true
// <nil>
