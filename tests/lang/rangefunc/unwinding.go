package main

import (
	"fmt"
)

func seq(yield func(int) bool) {
	defer func() {
		fmt.Println("iterator unwinds", recover())
		panic("second")
	}()
	for i := 0; yield(i); i++ {
	}
}

func f() (r int) {
	defer func() {
		fmt.Println(recover())
		r += 100
	}()
	defer fmt.Println("d1")
	for x := range seq {
		r = x
		defer func() { fmt.Println("deferred", x, recover()) }()
		if x == 2 {
			panic("first")
		}
	}
	return -1
}

func helper() any { return recover() }

func g() {
	defer func() {
		for range func(yield func() bool) { yield() } {
			fmt.Println("in body", recover())
			defer func() { fmt.Println("deferred in body of deferred", recover()) }()
		}
		fmt.Println("direct", recover())
	}()
	panic("g")
}

func h() {
	for range func(yield func() bool) { yield() } {
		defer func() { fmt.Println("h", recover()) }()
		defer fmt.Println("h2")
		for range func(yield func() bool) { yield() ; yield()} {
			defer fmt.Println("h3")
			defer func() { panic(fmt.Sprint("again ", recover())) }()
		}
	}
	panic("H")
}

func main() {
	fmt.Println(f())
	g()
	h()
}

// Output:
// iterator unwinds first
// deferred 2 second
// deferred 1 <nil>
// deferred 0 <nil>
// d1
// <nil>
// 102
// in body <nil>
// direct g
// deferred in body of deferred <nil>
// h3
// h3
// h2
// h again again H
