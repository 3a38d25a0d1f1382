package main

// A library function that is itself the function of a goroutine is one frame.

import (
	"fmt"
	"runtime"
	"strings"
	"time"
)

func main() {
	go time.Sleep(time.Hour)
	sleep := time.Sleep
	go func() { sleep(time.Hour) }()
	runtime.Gosched()
	time.Sleep(time.Millisecond)
	all := make([]byte, 1<<14)
	text := string(all[:runtime.Stack(all, true)])
	fmt.Println(strings.Count(text, "time.Sleep("), strings.Count(text, "[sleep]"))
	frame, _ := runtime.CallersFrames(outermost()).Next()
	fmt.Println(frame.Function, frame.File[strings.LastIndex(frame.File, "/")+1:], frame.Line)
}

func outermost() []uintptr {
	pcs := make([]uintptr, 10)
	n := runtime.Callers(0, pcs)
	return pcs[n-1 : n]
}

// Output:
// 2 2
// runtime.goexit asm_amd64.s 1264
