package main

import (
	"fmt"
	"iter"
	"runtime"
)

func numbers(yield func(int) bool) {
	defer fmt.Println("iterator's deferred call")
	for i := range 5 {
		if i == 2 {
			panic("in the iterator")
		}
		if !yield(i) {
			return
		}
	}
}

func leaving(yield func(int) bool) {
	defer fmt.Println("leaving's deferred call")
	yield(1)
	runtime.Goexit()
}

func pull() {
	next, stop := iter.Pull(numbers)
	defer stop()
	defer func() { fmt.Println("puller recovered", recover()) }()
	fmt.Println(next())
	fmt.Println(next())
	fmt.Println(next())
}

func stopped() {
	next, stop := iter.Pull(numbers)
	fmt.Println(next())
	stop()
	stop()
	fmt.Println(next())
}

func main() {
	pull()
	stopped()
	done := make(chan bool)
	go func() {
		defer close(done)
		next, stop := iter.Pull(leaving)
		defer stop()
		defer func() { fmt.Println("recover", recover()) }()
		fmt.Println(next())
		fmt.Println(next())
		fmt.Println("never")
	}()
	<-done
}

// Output:
// 0 true
// 1 true
// iterator's deferred call
// puller recovered in the iterator
// 0 true
// iterator's deferred call
// 0 false
// 1 true
// leaving's deferred call
// recover <nil>
