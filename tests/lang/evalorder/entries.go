package main

import "fmt"

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

var g []map[int]int
var h []int
var s []string
var ss []map[string]string

func f(n int) int { fmt.Print("f", n, " "); return n }

func main() {
	m := map[int]int{}
	e := map[int]error{}
	sm := map[string][]int{}
	try(func() { g[0][1] = h[2] })
	try(func() { g[0][h[3]] = h[2] })
	try(func() { m[h[3]] = h[2] })
	try(func() { m[h[3]] = m[h[4]] })
	try(func() { m[h[3]] = h[2] + f(1) })
	try(func() { m[h[3]+f(1)] = h[2] })
	try(func() { m[h[3]] += h[2] })
	try(func() { m[h[3]]++ })
	try(func() { g[1][h[3]] += h[2] })
	try(func() { g[1][h[3]] += h[2] + f(2) })
	try(func() { sm[s[1]] = append(sm[s[2]], h[3]) })
	try(func() { sm["a"] = append(sm["a"], h[3]) })
	try(func() { sm[s[4]] = append(sm[s[4]], 3) })
	try(func() { e[h[3]] = fmt.Errorf("x") })
	try(func() { x := 1; m[x] = 5; m[x] += f(3) + m[x]; fmt.Println(m) })
	try(func() { ss[1][s[2]] += s[3] })
	try(func() { ss[1]["a"+s[2]] = s[3] + "b" })
	try(func() { ss[1]["a"] = s[3][1:] })
	try(func() { m[1], m[h[2]] = h[3], h[4] })
	try(func() { g[1][1], m[h[2]] = h[3], h[4] })
	try(func() { var nm map[int]int; nm[h[1]] = h[2] })
	try(func() { var nm map[int]int; nm[1] = h[2] })
	try(func() { var nm map[int]int; nm[1] = f(2) })
	try(func() { m[2] = 5; m[2], m[3] = m[3], m[2]; fmt.Println(m) })
	try(func() { delete(g[1], h[2]) })
	try(func() { _ = g[1][h[2]] })
	try(func() { v, ok := g[1][h[2]]; _, _ = v, ok })
	type T struct{ a, b int }
	ts := map[int]T{}
	try(func() { ts[h[1]] = T{h[2], f(3)} })
	try(func() { ts[h[1]] = T{h[2], 3} })
	ms := map[int]map[int]int{}
	try(func() { ms[h[1]][h[2]] = h[3] })
	try(func() { ms[1][2] = h[3] })
	try(func() { ms[1][2] = 3 })
}

// Output:
// runtime error: index out of range [2] with length 0
// runtime error: index out of range [2] with length 0
// runtime error: index out of range [2] with length 0
// runtime error: index out of range [4] with length 0
// f1 runtime error: index out of range [2] with length 0
// f1 runtime error: index out of range [2] with length 0
// runtime error: index out of range [2] with length 0
// runtime error: index out of range [3] with length 0
// runtime error: index out of range [2] with length 0
// f2 runtime error: index out of range [2] with length 0
// runtime error: index out of range [2] with length 0
// runtime error: index out of range [3] with length 0
// runtime error: index out of range [4] with length 0
// runtime error: index out of range [3] with length 0
// f3 map[1:13]
// <nil>
// runtime error: index out of range [3] with length 0
// runtime error: index out of range [3] with length 0
// runtime error: index out of range [3] with length 0
// runtime error: index out of range [2] with length 0
// runtime error: index out of range [2] with length 0
// runtime error: index out of range [2] with length 0
// runtime error: index out of range [2] with length 0
// f2 assignment to entry in nil map
// map[1:13 2:0 3:5]
// <nil>
// runtime error: index out of range [1] with length 0
// runtime error: index out of range [1] with length 0
// runtime error: index out of range [1] with length 0
// f3 runtime error: index out of range [2] with length 0
// runtime error: index out of range [2] with length 0
// runtime error: index out of range [3] with length 0
// runtime error: index out of range [3] with length 0
// assignment to entry in nil map
