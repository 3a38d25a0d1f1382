package main

import (
	"fmt"
	"iter"
)

func Count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				fmt.Print("stopped ")
				return
			}
		}
		fmt.Print("done ")
	}
}

func Pairs(m []string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i, s := range m {
			if !yield(i, s) {
				return
			}
		}
	}
}

func twice(yield func() bool) { _ = yield() && yield() }

type Tree struct {
	l, r *Tree
	v    int
}

func (t *Tree) All() iter.Seq[int] { return func(yield func(int) bool) { t.push(yield) } }

func (t *Tree) push(yield func(int) bool) bool {
	return t == nil || t.l.push(yield) && yield(t.v) && t.r.push(yield)
}

func find(n int) (int, bool) {
	for i := range Count(100) {
		if i*i > n {
			return i, true
		}
	}
	return 0, false
}

func main() {
	for i := range Count(3) {
		fmt.Print(i, " ")
	}
	fmt.Println(".")
	for i := range Count(10) {
		if i == 1 {
			continue
		}
		if i == 3 {
			break
		}
		fmt.Print(i, " ")
	}
	fmt.Println(".")
	for i, s := range Pairs([]string{"a", "b"}) {
		fmt.Print(i, s, " ")
	}
	for range twice {
		fmt.Print("x")
	}
	for range Count(2) {
		fmt.Print("-")
	}
	fmt.Println(find(50))
	t := &Tree{&Tree{nil, nil, 1}, &Tree{nil, nil, 3}, 2}
	for v := range t.All() {
		fmt.Print(v, " ")
	}
	var fs []func() int
	for i := range Count(3) {
		fs = append(fs, func() int { i *= 10; return i })
	}
	fmt.Println(fs[1](), fs[2](), fs[2]())
	var x int
	for x = range Count(5) {
	}
	fmt.Println(x)
}

// Output:
// 0 1 2 done .
// 0 2 stopped .
// 0a 1b xx--done stopped 8 true
// 1 2 3 done 10 20 200
// done 4
