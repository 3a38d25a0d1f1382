package main

import (
	"fmt"
	"runtime"
)

func seq(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Println("  iterator ends")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func belongs() (out string) {
	defer func() { fmt.Println("  first", out) }()
	for i := range seq(3) {
		defer func() { out += fmt.Sprint(i) }()
		if i == 1 {
			return "returned "
		}
	}
	return "never"
}

func body() {
	defer func() { fmt.Println("  recovered", recover()) }()
	for i := range seq(3) {
		defer fmt.Println("  body", i)
		if i == 1 {
			panic("in the body")
		}
	}
}

func nested() (log []int) {
	defer func() { fmt.Println(" ", log) }()
outer:
	for i := range seq(3) {
		defer func() { log = append(log, i*100) }()
		for j := range seq(3) {
			defer func() { log = append(log, i*10+j) }()
			if j == 1 {
				continue outer
			}
			if i == 1 {
				break outer
			}
		}
	}
	return nil
}

func swallow(yield func(int) bool) {
	defer func() { fmt.Println("  swallowed", recover()) }()
	yield(1)
}

func stubborn(yield func(int) bool) {
	yield(1)
	yield(2)
}

var kept func(int) bool

func keeping(yield func(int) bool) {
	kept = yield
	yield(1)
}

func try(name string, f func()) {
	fmt.Println(name)
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("  caught", r)
		}
	}()
	f()
}

func main() {
	try("belongs", func() { fmt.Println(" ", belongs()) })
	try("body", body)
	try("nested", func() { nested() })
	try("swallow", func() {
		for range swallow {
			panic("kept quiet")
		}
	})
	try("stubborn", func() {
		for range stubborn {
			break
		}
	})
	try("kept", func() {
		for range keeping {
		}
		kept(3)
	})
	done := make(chan bool)
	go func() {
		defer close(done)
		for i := range seq(3) {
			defer fmt.Println("  deferred in the body", i)
			if i == 1 {
				runtime.Goexit()
			}
		}
	}()
	<-done
}

// Output:
// belongs
//   iterator ends
//   first returned 10
//   returned 10
// body
//   iterator ends
//   body 1
//   body 0
//   recovered in the body
// nested
//   iterator ends
//   iterator ends
//   iterator ends
//   [10 100 1 0 0]
// swallow
//   swallowed kept quiet
//   caught runtime error: range function recovered a loop body panic and did not resume panicking
// stubborn
//   caught runtime error: range function continued iteration after function for loop body returned false
// kept
//   caught runtime error: range function continued iteration after whole loop exit
//   iterator ends
//   deferred in the body 1
//   deferred in the body 0
