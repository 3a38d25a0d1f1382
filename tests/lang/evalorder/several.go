package main

import "fmt"

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

var g, h []int

func f() int { fmt.Print("f "); return 0 }
func k() int { fmt.Print("k "); return 0 }

func main() {
	try(func() { g[1], h[0] = h[0], g[1] })
	try(func() { g[0], _ = h[3], g[4] })
	try(func() { var x, y int; x, y = h[3], g[4]; _, _ = x, y })
	try(func() { var x int; x, h[0] = h[3], g[x+4]; _ = x })
	try(func() { var x int; x, h[0] = h[3], g[4]; _ = x })
	try(func() { h[7], h[0] = f(), k() })
	try(func() { var x int; x, h[0] = h[f()+3], g[k()+4]; _ = x })
	try(func() { h[5], h[0] = h[f()+3], g[k()+4] })
	try(func() { h = append(h, 1, 2, 3); h[2], h[1], h[0] = h[0], h[2], h[1]; fmt.Println(h) })
	try(func() { fmt.Println([]int{g[0], min(g[1], g[2])}) })
	try(func() { i := 0; i, h[i] = 2, i+10; fmt.Println(i, h) })
	try(func() { i := 1; h[i], i = i+5, i+7; fmt.Println(i, h) })
	try(func() { p := &h[0]; *p, p = 9, nil; fmt.Println(h, p) })
	try(func() { var m map[string]int; x := 1; x, m["a"] = 2, 3; fmt.Println(x) })
	try(func() { m := map[string]int{}; x := "k"; x, m[x] = "l", len(x); fmt.Println(x, m) })
}

type NR struct{ a, b int }

func res() (a, b int) {
	defer func() { recover(); fmt.Println("res", a, b) }()
	a, b = 5, g[3]
	return
}

func init() {
	res()
	try(func() { x, y := g[1], h[3]; _, _ = x, y })
	try(func() { h = append(h, h[7], h[8]<<1) })
	try(func() { h = append(h, h[7], f(), h[8]+k()) })
	try(func() { h = append(h, f()+h[7], h[9], h[8]+k()) })
	try(func() { a, b := f(), k(); c, d := b+g[1], f(); _, _, _ = a, c, d })
}

// Output:
// res 0 0
// runtime error: index out of range [1] with length 0
// runtime error: index out of range [8] with length 0
// f k runtime error: index out of range [8] with length 0
// f k runtime error: index out of range [7] with length 0
// f k f runtime error: index out of range [1] with length 0
// runtime error: index out of range [1] with length 0
// runtime error: index out of range [4] with length 0
// runtime error: index out of range [3] with length 0
// runtime error: index out of range [4] with length 0
// runtime error: index out of range [3] with length 0
// f k runtime error: index out of range [7] with length 0
// f k runtime error: index out of range [3] with length 0
// f k runtime error: index out of range [4] with length 0
// [2 3 1]
// <nil>
// runtime error: index out of range [1] with length 0
// 2 [10 3 1]
// <nil>
// 8 [10 6 1]
// <nil>
// [9 6 1] <nil>
// <nil>
// assignment to entry in nil map
// l map[k:1]
// <nil>
