package main

import (
	"fmt"
	"strings"
)

type e struct{ n int }

func (x *e) Error() string { return fmt.Sprint("e", x.n) }

func same(v any) {
	defer func() { panic(recover()) }()
	panic(v)
}

func main() {
	one := &e{1}
	defer func() {
		r := recover().(*e)
		panic(&e{r.n})
	}()
	defer func() {
		defer func() { panic(one) }()
		defer func() { fmt.Println(recover()) }()
		panic(strings.Repeat("ab", 2))
	}()
	same(one)
}

// Exit: 2
// Stderr: panic: e1 [recovered, repanicked]
// Stderr: 	panic: e1
// Frames: main.main.func1:21 main.main.func2.1:24 main.main.func2:26 main.same.func1:13 main.same:14 main.main:28
// Output:
// abab
