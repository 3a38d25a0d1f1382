// Leaves, functions that neither call nor loop, fail as if they had been called: the panic, the frames, what deferred calls see.
package main

import (
	"fmt"
	"runtime"
	"strings"
)

type point struct{ x, y int }

func (p *point) sum() int           { return p.x + p.y }
func (p *point) set(n int)          { p.x = n; p.y += n }
func at(s []int, i int) int         { return s[i] }
func within(s []int, i, j int) int  { return at(s, i) + at(s, j) }
func quotient(a, b int) int         { return a / b }
func swapped(a, b int) (int, int)   { return b, a }
func letter(s string, i uint8) byte { return s[i] }
func larger(a, b int) int {
	if a > b {
		return a
	}
	return b
}
func positive(n int) int {
	if n < 0 {
		panic("negative")
	}
	return n * 2
}

// The functions of this file in the traceback of a panic, innermost first.
func frames() (names []string) {
	pcs := make([]uintptr, 20)
	all := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	for {
		frame, more := all.Next()
		if name, ok := strings.CutPrefix(frame.Function, "main."); ok && name != "frames" && !strings.Contains(name, "func") {
			names = append(names, name)
		}
		if !more {
			return names
		}
	}
}

func try(f func()) {
	defer func() {
		fmt.Println(recover(), frames())
	}()
	f()
}

func main() {
	var p *point
	q := &point{1, 2}
	s := []int{1, 2, 3}
	try(func() { fmt.Println(p.sum()) })
	try(func() { fmt.Println(at(s, 5)) })
	try(func() { fmt.Println(within(s, 1, q.x-2)) })
	try(func() { fmt.Println(quotient(4, q.x-1)) })
	try(func() { fmt.Println(positive(-q.x)) })
	try(func() { fmt.Println(letter("abc", 7)) })
	try(func() { p.set(4) })
	q.set(4)
	a, b := swapped(q.x, q.y)
	fmt.Println(a, b, larger(a, b), larger(b, a), larger(larger(1, 2), larger(4, 3)))
	fmt.Println(q.sum()+at(s, 2)*at(s, 1), positive(4), within(s, 0, 2))
	for i := range 3 {
		a, b = swapped(a, larger(b, i))
	}
	fmt.Println(a, b)
}

// Output:
// runtime error: invalid memory address or nil pointer dereference [(*point).sum try main]
// runtime error: index out of range [5] with length 3 [at try main]
// runtime error: index out of range [-1] [at within try main]
// runtime error: integer divide by zero [quotient try main]
// negative [positive try main]
// runtime error: index out of range [7] with length 3 [letter try main]
// runtime error: invalid memory address or nil pointer dereference [(*point).set try main]
// 6 4 6 6 4
// 16 8 4
// 4 6
