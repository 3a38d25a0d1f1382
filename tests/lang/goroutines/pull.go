package main

import (
	"fmt"
	"iter"
	"runtime"
)

func seq(yield func(int) bool) {
	defer fmt.Println("seq done")
	for i := 0; i < 5; i++ {
		if !yield(i) {
			return
		}
	}
}

// Sequences run on goroutines of their own; how they end comes out of next.
func main() {
	next, stop := iter.Pull(seq)
	fmt.Println(runtime.NumGoroutine())
	for {
		v, ok := next()
		fmt.Println(v, ok)
		if !ok {
			break
		}
	}
	stop()
	fmt.Println(runtime.NumGoroutine())
	next, stop = iter.Pull(seq)
	fmt.Println(next())
	stop()
	fmt.Println(next())
	next, stop = iter.Pull(func(yield func(int) bool) { yield(1); panic("boom") })
	fmt.Println(next())
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		next()
	}()
	fmt.Println(next())
	done := make(chan bool)
	go func() {
		defer close(done)
		defer fmt.Println("exiting")
		next, _ := iter.Pull(func(yield func(int) bool) { yield(1); runtime.Goexit() })
		fmt.Println(next())
		fmt.Println(next())
	}()
	<-done
	n2, s2 := iter.Pull2(func(yield func(int, string) bool) { yield(1, "a"); yield(2, "b") })
	fmt.Println(n2())
	fmt.Println(n2())
	fmt.Println(n2())
	s2()
}

// Output:
// 2
// 0 true
// 1 true
// 2 true
// 3 true
// 4 true
// seq done
// 0 false
// 1
// 0 true
// seq done
// 0 false
// 1 true
// recovered boom
// 0 false
// 1 true
// exiting
// 1 a true
// 2 b true
// 0  false
