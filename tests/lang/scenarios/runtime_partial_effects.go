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

// Output:
// idx5    runtime error: index out of range [5] with length 3
// 9 [1 2 3]
// idx0 idx7    runtime error: index out of range [7] with length 3
// [10 2 3]
//    assignment to entry in nil map
// map[k:1]
//    runtime error: invalid memory address or nil pointer dereference
// [10 30 3]
//    runtime error: invalid memory address or nil pointer dereference
// [10 30 3]
// idx9    runtime error: index out of range [9] with length 3
// [10 30 3]
// idx4 idx3    runtime error: index out of range [3] with length 3
// [10 30 3]
