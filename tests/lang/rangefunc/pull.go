package main

import (
	"fmt"
	"iter"
)

func fib() iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println("fib cleaned up")
		for a, b := 0, 1; yield(a); a, b = b, a+b {
		}
	}
}

func zip[A, B any](x iter.Seq[A], y iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		next, stop := iter.Pull(y)
		defer stop()
		for a := range x {
			b, ok := next()
			if !ok || !yield(a, b) {
				return
			}
		}
	}
}

func words(yield func(string) bool) {
	for _, w := range []string{"a", "b", "c"} {
		if !yield(w) {
			return
		}
	}
}

func main() {
	next, stop := iter.Pull(fib())
	for range 6 {
		v, ok := next()
		fmt.Print(v, ok, " ")
	}
	stop()
	fmt.Println(next())
	for a, b := range zip(words, fib()) {
		fmt.Println(a, b)
	}
	n2, s2 := iter.Pull2(func(yield func(int, error) bool) { yield(1, nil) })
	fmt.Println(n2())
	fmt.Println(n2())
	s2()
	s2()
}

// Output:
// 0 true 1 true 1 true 2 true 3 true 5 true fib cleaned up
// 0 false
// a 0
// b 1
// c 1
// fib cleaned up
// 1 <nil> true
// 0 <nil> false
