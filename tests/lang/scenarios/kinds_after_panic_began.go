package main

import (
	"fmt"
	"runtime"
)

func panicking() bool {
	pcs := make([]uintptr, 50)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(0, pcs)])
	for {
		f, more := frames.Next()
		if f.Function == "runtime.gopanic" {
			return true
		}
		if !more {
			return false
		}
	}
}

func open(fail bool) {
	var frame [20000]byte
	defer func() { fmt.Println("open", panicking(), len(frame)) }()
	if fail {
		panic(1)
	}
}

func loop(fail bool) {
	big := make([]byte, 1<<20)
	for range 2 {
		defer func() { fmt.Println("loop", panicking(), len(big)) }()
	}
	if fail {
		panic(2)
	}
}

func main() {
	for _, fail := range []bool{false, true} {
		for _, f := range []func(bool){open, loop} {
			func() {
				defer func() { recover() }()
				f(fail)
			}()
		}
	}
}

// Output:
// open false 20000
// loop false 1048576
// loop false 1048576
// open true 20000
// loop true 1048576
// loop true 1048576
