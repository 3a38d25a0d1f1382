package main

import (
	"fmt"
	"runtime"
	"strings"
)

type node struct {
	text string
	next *node
}

func build(n int) *node {
	var head *node
	for i := range n {
		head = &node{strings.Repeat(fmt.Sprint(i), 3), head}
	}
	return head
}

func churn() {
	for range 20 {
		_ = make([]byte, 1<<16)
		build(100)
	}
	runtime.GC()
}

func work(n int) (out string) {
	list := build(n)
	defer func() {
		churn()
		v := recover().(*node)
		out = fmt.Sprint(v.text, v.next.text, " ", list.text)
	}()
	for i := range 3 {
		defer func(p *node, s []string) {
			churn()
			if p.text != list.text || s[1] != fmt.Sprint("arg", i) {
				panic("lost")
			}
		}(list, []string{"", fmt.Sprint("arg", i)})
	}
	defer churn()
	panic(build(n + 1))
}

func main() {
	for n := range 3 {
		fmt.Println(work(n + 2))
	}
}

// Output:
// 222111 111
// 333222 222
// 444333 333
