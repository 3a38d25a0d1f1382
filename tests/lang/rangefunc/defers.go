package main

import "fmt"

func seq(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Println("iterator defer")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func f() (s string) {
	defer fmt.Println("d1")
	for i := range seq(3) {
		defer fmt.Println("body", i)
		defer func() { s += fmt.Sprint(i) }()
	}
	defer fmt.Println("d2")
	for i := range 2 {
		defer fmt.Println("loop", i)
	}
	fmt.Println("end of f")
	return "r"
}

func g() (err error) {
	for i := range seq(3) {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("recovered %v in %d", r, i)
			}
		}()
		if i == 1 {
			panic("body")
		}
	}
	return nil
}

func main() {
	fmt.Println(f())
	fmt.Println(g())
}

// Output:
// iterator defer
// end of f
// loop 1
// loop 0
// d2
// body 2
// body 1
// body 0
// d1
// r210
// iterator defer
// recovered body in 1
