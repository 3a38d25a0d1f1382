package main

import "fmt"

type t struct{ a, b int }

func hit(p *t) (ok bool) {
	defer func() { ok = recover() != nil }()
	p.b++
	return false
}

func main() {
	n := 0
	for range 100000 {
		if hit(nil) {
			n++
		}
	}
	fmt.Println(n)
}

// Output:
// 100000
