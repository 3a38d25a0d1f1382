package main

import (
	"fmt"
	"runtime"
	"strings"
)

type node struct {
	next *node
	data [100]int
}

func main() {
	fmt.Println(runtime.GOOS, runtime.GOARCH, runtime.Compiler, strings.HasPrefix(runtime.Version(), "go1."))
	fmt.Println(runtime.NumGoroutine(), runtime.NumCPU() > 0, runtime.GOMAXPROCS(0) > 0)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var keep *node
	for range 10000 {
		keep = &node{next: nil}
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	fmt.Println(after.NumGC > before.NumGC, after.Mallocs-before.Mallocs >= 10000, after.HeapAlloc < 8<<20, keep.next == nil)
	runtime.KeepAlive(keep)
	buf := make([]byte, 4096)
	s := string(buf[:runtime.Stack(buf, false)])
	fmt.Println(strings.HasPrefix(s, "goroutine 1 [running]:\nmain.main()\n"))
	runtime.Gosched()
}

// Output:
// linux amd64 gc true
// 1 true true
// true true true true
// true
