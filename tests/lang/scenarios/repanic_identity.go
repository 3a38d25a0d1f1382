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
