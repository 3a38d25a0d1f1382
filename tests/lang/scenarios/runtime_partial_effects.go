package main

import "fmt"

func try(f func()) {
	defer func() { fmt.Println("  ", recover()) }()
	f()
}

func idx(n int) int { fmt.Print("idx", n, " "); return n }

func main() {
	a := []int{1, 2, 3}
	m := map[string]int{}
	var nilMap map[string]int
	var p *int
	x := 0
	try(func() { x, a[idx(5)] = 9, 8 })
	fmt.Println(x, a)
	try(func() { a[idx(0)], a[idx(7)] = 10, 20 })
	fmt.Println(a)
	try(func() { m["k"], nilMap["k"] = 1, 2 })
	fmt.Println(m)
	try(func() { a[1], *p = 30, 40 })
	fmt.Println(a)
	try(func() { *p, a[2] = 50, 60 })
	fmt.Println(a)
	try(func() { a[0] += a[idx(9)] })
	fmt.Println(a)
	try(func() { a = append(a, idx(4), a[idx(3)]) })
	fmt.Println(a)
}
