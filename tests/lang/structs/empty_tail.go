package main

import "fmt"

type empty struct{}

type tail struct {
	n int
	e empty
}

func pair(n int, e empty) tail { return tail{n: n, e: e} }

func main() {
	t := pair(4, empty{})
	m := map[string]tail{"a": {1, empty{}}, "b": t}
	s := []tail{{2, empty{}}, t}
	a := [2]tail{1: {n: 9}}
	p := &tail{5, empty{}}
	fmt.Println(t, m, s, a, *p, t == tail{4, empty{}})
}

// Output:
// {4 {}} map[a:{1 {}} b:{4 {}}] [{2 {}} {4 {}}] [{0 {}} {9 {}}] {5 {}} true
