package main

import (
	"fmt"
	"runtime"
)

func f() {
	defer fmt.Println("f: first")
	defer runtime.Goexit()
	defer fmt.Println("f: last")
	fmt.Println("f returns")
}

func g() {
	defer fmt.Println("g")
	f()
	fmt.Println("never")
}

func twice() {
	defer fmt.Println("twice: once")
	defer runtime.Goexit()
	defer runtime.Goexit()
	runtime.Goexit()
}

func run(f func()) {
	done := make(chan bool)
	go func() {
		defer close(done)
		f()
		fmt.Println("never")
	}()
	<-done
}

func main() {
	run(g)
	run(twice)
}

// Output:
// f returns
// f: last
// f: first
// g
// twice: once
