package main

import "fmt"

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

var g [][]int
var h []int
var p *struct{ a [4]int; s []int; q *int }
var ps []*struct{ n int }
var s []string

func f(n int) int { fmt.Print("f", n, " "); return n }

func main() {
	m := map[int]int{}
	try(func() { h[3] += h[2] })
	try(func() { h[h[3]] += h[2] })
	try(func() { g[1][h[3]] += h[2] })
	try(func() { g[1][3] += h[2] })
	try(func() { p.a[1] += h[2] })
	try(func() { *p.q += h[2] })
	try(func() { ps[1].n += h[2] })
	try(func() { ps[h[3]].n += h[2] })
	try(func() { h[3] /= h[2] })
	try(func() { h[h[3]] /= h[2] })
	try(func() { m[h[3]] /= h[2] })
	try(func() { m[h[3]] %= f(1) })
	try(func() { m[h[3]] <<= h[2] })
	try(func() { s[1] += s[2] })
	try(func() { s[1] += s[2] + "x" })
	try(func() { h[3] = h[2] })
	try(func() { g[1][h[3]] = h[2] })
	try(func() { *p.q = h[2] })
	try(func() { p.a[1] = h[2] })
	try(func() { ps[1].n = h[2] })
	try(func() { h[f(1)] = h[f(2)] })
	try(func() { h[3]++ })
	try(func() { a := []int{1}; i := 0; a[i] += func() int { i = 5; return 1 }(); fmt.Println(a) })
	try(func() { a := []int{1, 2}; a[0] += func() int { a = []int{7, 8}; return 1 }(); fmt.Println(a) })
	try(func() { a := []int{1, 2}; a[0] = func() int { a = []int{7, 8}; return 1 }(); fmt.Println(a) })
	try(func() { a := [2]int{1, 2}; i := 0; a[i] -= f(func() int { i = 1; return 1 }()); fmt.Println(a) })
	try(func() { x := 1; x += func() int { x = 10; return 1 }(); fmt.Println(x) })
	try(func() { m[0] += func() int { m[0] = 50; return 1 }(); fmt.Println(m) })
	try(func() { var arr [3]int; i := 7; arr[i] += h[2] })
	try(func() { var arr [3]int; i := 7; arr[i] = h[2] })
	try(func() { var arr [3][3]int; i := 7; arr[i][h[1]] = h[2] })
	try(func() { var arr [3][3]int; i := 7; j := 8; arr[i][j] = h[2] })
}

// Output:
// runtime error: index out of range [3] with length 0
// runtime error: index out of range [3] with length 0
// runtime error: index out of range [1] with length 0
// runtime error: index out of range [1] with length 0
// runtime error: invalid memory address or nil pointer dereference
// runtime error: invalid memory address or nil pointer dereference
// runtime error: index out of range [1] with length 0
// runtime error: index out of range [3] with length 0
// runtime error: index out of range [3] with length 0
// runtime error: index out of range [3] with length 0
// runtime error: index out of range [3] with length 0
// f1 runtime error: index out of range [3] with length 0
// runtime error: index out of range [2] with length 0
// runtime error: index out of range [1] with length 0
// runtime error: index out of range [1] with length 0
// runtime error: index out of range [2] with length 0
// runtime error: index out of range [2] with length 0
// runtime error: index out of range [2] with length 0
// runtime error: index out of range [2] with length 0
// runtime error: index out of range [2] with length 0
// f1 f2 runtime error: index out of range [2] with length 0
// runtime error: index out of range [3] with length 0
// runtime error: index out of range [5] with length 1
// [8 8]
// <nil>
// [1 8]
// <nil>
// f1 [1 1]
// <nil>
// 11
// <nil>
// map[0:51]
// <nil>
// runtime error: index out of range [7] with length 3
// runtime error: index out of range [2] with length 0
// runtime error: index out of range [2] with length 0
// runtime error: index out of range [2] with length 0
