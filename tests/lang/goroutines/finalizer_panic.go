package main

import (
	"runtime"
	"time"
)

type thing struct{ n [10]int }

//go:noinline
func drop() {
	runtime.SetFinalizer(new(thing), func(*thing) { panic("in finalizer") })
}

//go:noinline
func clobber(n int) int {
	var space [200]int
	for i := range space {
		space[i] = n * i
	}
	return space[n]
}

func main() {
	drop()
	clobber(3)
	runtime.GC()
	time.Sleep(5 * time.Second)
}

// Exit: 2
// Stderr: panic: in finalizer
// Frames: main.drop.func1:12
