package main

import "fmt"

type s struct {
	a int
	b any
}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	m := map[any]int{1: 1}
	try(func() { m[[]int{1}] = 1 })
	try(func() { _ = m[map[string]int{}] })
	try(func() { delete(m, any(func() {})) })
	try(func() { m[s{1, []string{}}] = 2 })
	try(func() { m[[1]any{[]int{}}]++ })
	try(func() { _, _ = m[struct{ f func() }{}] })
	e := map[any]int{}
	try(func() { _ = e[[]int{1}] })
	try(func() { delete(e, any([]int{1})) })
	try(func() { e[[]int{1}] = 1 })
	var n map[any]int
	try(func() { _ = n[[]int{}] })
	try(func() { n[[]int{}] = 1 })
	t := map[s]int{{1, 2}: 3}
	try(func() { _ = t[s{1, []int{}}] })
	fmt.Println(len(m), len(e), t[s{1, 2}])
	lit := func() { _ = map[any]int{[]int{}: 1} }
	try(lit)
}

// Output:
// runtime error: hash of unhashable type []int
// runtime error: hash of unhashable type map[string]int
// runtime error: hash of unhashable type func()
// runtime error: hash of unhashable type []string
// runtime error: hash of unhashable type []int
// runtime error: hash of unhashable type struct { f func() }
// hash of unhashable type: []int
// hash of unhashable type: []int
// runtime error: hash of unhashable type []int
// hash of unhashable type: []int
// assignment to entry in nil map
// runtime error: hash of unhashable type []int
// 1 0 3
// runtime error: hash of unhashable type []int
