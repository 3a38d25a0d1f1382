package main

import (
	"fmt"
	"runtime"
	"time"
)

type node struct {
	name string
	next *node
}

func (n *node) String() string { return n.name }

//go:noinline
func makeGarbage(done chan string) {
	a := &node{name: "a"}
	b := &node{"b", a}
	runtime.SetFinalizer(b, func(n *node) { done <- "finalizer of " + n.name + ", which has " + n.next.name })
	runtime.AddCleanup(b, func(s string) { done <- "cleanup " + s }, "of b")
	c := &node{name: "c"}
	runtime.SetFinalizer(c, func(s fmt.Stringer) int { done <- "by interface " + s.String(); return 1 })
	runtime.SetFinalizer(c, nil)
	d := &node{name: "d"}
	stopped := runtime.AddCleanup(d, func(int) { done <- "never" }, 1)
	stopped.Stop()
}

//go:noinline
func clobber(n int) int {
	var space [200]int
	for i := range space {
		space[i] = n * i
	}
	return space[n]
}

// An object with a finalizer lives for one more collection; then its cleanup is called.
func main() {
	done := make(chan string, 10)
	makeGarbage(done)
	for range 2 {
		clobber(3)
		runtime.GC()
		select {
		case s := <-done:
			fmt.Println(s)
		case <-time.After(5 * time.Second):
			fmt.Println("nothing")
		}
	}
	fmt.Println(len(done))
}

// Output:
// finalizer of b, which has a
// cleanup of b
// 0
