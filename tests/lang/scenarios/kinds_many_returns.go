package main

import "fmt"

var out []string

func add(s string) { out = append(out, s) }

func f(n int) int {
	defer add("one")
	defer add("two")
	switch {
	case n == 0:
		return 0
	case n == 1:
		return 10
	case n == 2:
		defer add("three")
		return 20
	}
	if n == 3 {
		return 30
	}
	for i := range n {
		if i == 4 {
			return 40
		}
	}
	if n < 0 {
		return -1
	} else if n > 100 {
		return -2
	}
	return 50
}

func main() {
	for _, n := range []int{0, 1, 2, 3, 4, 5, -1, 101} {
		out = nil
		fmt.Println(f(n), out)
	}
}

// Output:
// 0 [two one]
// 10 [two one]
// 20 [three two one]
// 30 [two one]
// 50 [two one]
// 40 [two one]
// -1 [two one]
// 40 [two one]
