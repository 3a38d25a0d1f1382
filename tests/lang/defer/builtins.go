package main

import "fmt"

func main() {
	m := map[string]int{"a": 1, "b": 2}
	dst := make([]int, 3)
	s := []int{1, 2, 3}
	func() {
		k := "a"
		defer delete(m, k)
		k = "b"
		defer copy(dst, s)
		s = nil
		fmt.Println(len(m), dst)
	}()
	fmt.Println(m, dst)
	func() {
		defer clear(m)
		m["c"] = 3
	}()
	fmt.Println(m)
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		defer panic("deferred panic")
		fmt.Println("body")
	}()
	func() {
		defer println("to stderr", len(m))
		defer print("x", 1, "\n")
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		defer recover()
		panic("not stopped by defer recover()")
	}()
	func() {
		defer (fmt.Println)("parenthesized callee")
		defer func(f func()) { f() }(func() { fmt.Println("passed") })
	}()
}

// Stderr: x1
// Stderr: to stderr 0
// Output:
// 2 [0 0 0]
// map[b:2] [1 2 3]
// map[]
// body
// recovered deferred panic
// not stopped by defer recover()
// passed
// parenthesized callee
