package main

import "fmt"

func bad() int {
	panic("while evaluating")
}

func never(n int) { fmt.Println("never", n) }

func f() (out string) {
	defer func() { out = fmt.Sprint("recovered ", recover()) }()
	defer fmt.Println("registered before")
	defer never(bad())
	defer fmt.Println("registered after")
	return "not reached"
}

func method() (out string) {
	defer func() { out = fmt.Sprint(recover()) }()
	var list []func()
	defer list[2]()
	return "not reached"
}

func main() {
	fmt.Println(f())
	fmt.Println(method())
}

// Output:
// registered before
// recovered while evaluating
// runtime error: index out of range [2] with length 0
