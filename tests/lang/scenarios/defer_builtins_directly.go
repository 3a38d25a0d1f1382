package main

import "fmt"

func closes() {
	c := make(chan int, 1)
	func() {
		defer close(c)
		c <- 5
	}()
	v, ok := <-c
	w, more := <-c
	fmt.Println(v, ok, w, more)
}

func deletes() {
	m := map[string]int{"keep": 1, "drop": 2}
	func() {
		defer delete(m, "drop")
		fmt.Println(len(m))
	}()
	fmt.Println(m)
}

func panics() (caught any) {
	defer func() { caught = recover() }()
	defer panic("deferred panic")
	return "unused"
}

func main() {
	closes()
	deletes()
	fmt.Println(panics())
	func() {
		to := make([]byte, 3)
		defer func() { fmt.Println(string(to)) }()
		defer copy(to, "abcd")
	}()
	defer print("print builtin\n")
	defer fmt.Println("end")
}

// Stderr: print builtin
// Output:
// 5 true 0 false
// 2
// map[keep:1]
// deferred panic
// abc
// end
