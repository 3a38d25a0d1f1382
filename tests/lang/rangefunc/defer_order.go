package main

import "fmt"

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			defer fmt.Print("i", n, i, " ")
			if !yield(i) {
				return
			}
		}
	}
}

func order() {
	defer fmt.Print("d1 ")
	for i := range count(3) {
		defer fmt.Print("rf", i, " ")
	}
	defer fmt.Print("d2 ")
	for i := range 2 {
		defer fmt.Print("loop", i, " ")
	}
	fmt.Print("body ")
}

func nested() {
	for i := range count(2) {
		defer fmt.Print("outer", i, " ")
		for j := range count(2) {
			defer func() { fmt.Print("inner", i, j, " ") }()
			for k := range 2 {
				defer fmt.Print("loop", i, j, k, " ")
			}
		}
		func() {
			defer fmt.Print("own", i, " ")
			for range count(1) {
				defer fmt.Print("owns body", i, " ")
			}
		}()
	}
	for range count(1) {
		defer fmt.Print("second ")
	}
}

type counter struct{ n int }

func (c *counter) add(k int) { c.n += k; fmt.Print("add", k, "=", c.n, " ") }
func (c counter) show(s string) { fmt.Print(s, c.n, " ") }

func calls(c *counter, f func(...any) (int, error), e error) (result int) {
	m := map[int]int{1: 1, 2: 2}
	for i := range count(3) {
		defer c.add(i)
		defer c.show("at")
		defer f("f", i, " ")
		defer delete(m, i)
		defer func(x, y int) { result += x * y; fmt.Print("lit", len(m), " ") }(i, result)
		result += 10
		if i == 1 {
			return result * 100
		}
	}
	return
}

func nilCall() {
	defer func() { fmt.Println("recovered:", recover()) }()
	for i := range count(2) {
		var f func()
		defer f()
		fmt.Print("deferred", i, " ")
	}
}

func loops() {
	for i := range 2 {
		for j := range count(2) {
			defer fmt.Print(i, j, " ")
		}
	}
	for i := range count(30) {
		if i%2 == 0 {
			continue
		}
		for range count(1) {
			defer func(a, b, c, d, e int) { fmt.Print(a+b+c+d+e, ",") }(i, i, i, i, i)
		}
	}
}

func main() {
	order()
	fmt.Println(".")
	nested()
	fmt.Println(".")
	fmt.Println(calls(new(counter), fmt.Print, nil))
	nilCall()
	loops()
	fmt.Println(".")
}

// Output:
// i3 2 i3 1 i3 0 body loop1 loop0 d2 rf2 rf1 rf0 d1 .
// i2 1 i2 0 i1 0 owns body0 own0 i2 1 i2 0 i1 0 owns body1 own1 i2 1 i2 0 i1 0 second loop1 1 1 loop1 1 0 inner1 1 loop1 0 1 loop1 0 0 inner1 0 outer1 loop0 1 1 loop0 1 0 inner0 1 loop0 0 1 loop0 0 0 inner0 0 outer0 .
// i3 1 i3 0 lit2 f1 at0 add1=1 lit1 f0 at0 add0=1 2010
// deferred0 deferred1 i2 1 i2 0 recovered: runtime error: invalid memory address or nil pointer dereference
// i2 1 i2 0 i2 1 i2 0 i1 0 i1 0 i1 0 i1 0 i1 0 i1 0 i1 0 i1 0 i1 0 i1 0 i1 0 i1 0 i1 0 i1 0 i1 0 i30 29 i30 28 i30 27 i30 26 i30 25 i30 24 i30 23 i30 22 i30 21 i30 20 i30 19 i30 18 i30 17 i30 16 i30 15 i30 14 i30 13 i30 12 i30 11 i30 10 i30 9 i30 8 i30 7 i30 6 i30 5 i30 4 i30 3 i30 2 i30 1 i30 0 145,135,125,115,105,95,85,75,65,55,45,35,25,15,5,1 1 1 0 0 1 0 0 .
