package main

import "fmt"

var order []string

var first = add("var first")

func add(s string) string { order = append(order, s); return s }

func init() { add("init 0") }

var second = add("var second")

func init() {
	add("init 1")
	first = "changed"
}

func main() {
	add("main")
	for _, s := range order {
		fmt.Println(s)
	}
	fmt.Println(first, second)
	type init struct{}
	fmt.Println(init{})
}

func init() { add("init 2") }

// Output:
// var first
// var second
// init 0
// init 1
// init 2
// main
// changed var second
// {}
