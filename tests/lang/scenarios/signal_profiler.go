package main

import (
	"bytes"
	"fmt"
	"runtime"
	"runtime/pprof"
	"syscall"
)

func loop(n int) (recovered int) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	for i := range n {
		func() {
			defer func() {
				if recover() != nil {
					recovered++
				}
			}()
			if i%10 == 0 {
				syscall.Kill(syscall.Getpid(), syscall.SIGPROF)
			}
			panic(i)
		}()
	}
	return
}

func main() {
	var out bytes.Buffer
	fmt.Println(pprof.StartCPUProfile(&out))
	fmt.Println(loop(1000))
	pprof.StopCPUProfile()
	fmt.Println(loop(1000))
}

// Output:
// <nil>
// 1000
// 1000
