package main

import "fmt"

type T struct {
	a int
	b any
}
type S []int
type I interface{ M() }
type N int

func (N) M() {}

func try(f func() bool) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(r)
		}
	}()
	fmt.Println(f())
}

func main() {
	var a, b any = 1, 1
	try(func() bool { return a == b })
	try(func() bool { return a == any(int8(1)) })
	try(func() bool { return a == 1 })
	try(func() bool { return any("x") == any("x") })
	try(func() bool { return any([]int{1}) == any([]int{1}) })
	try(func() bool { return any([]int{1}) == any([]string{}) })
	try(func() bool { return any(S{}) == any(S{}) })
	try(func() bool { return any(map[int]int{}) == any(map[int]int{}) })
	try(func() bool { return any(main) == any(main) })
	try(func() bool { return any([]int{1}) == nil })
	try(func() bool { return any(T{1, 2}) == any(T{1, 2}) })
	try(func() bool { return any(T{1, []int{}}) == any(T{2, []int{}}) })
	try(func() bool { return any(T{1, []int{}}) == any(T{1, []int{}}) })
	try(func() bool { return T{1, []int{}} == T{1, []int{}} })
	try(func() bool { return any([2]any{1, S{}}) == any([2]any{1, S{}}) })
	try(func() bool { return any(struct{ s []int }{}) == any(struct{ s []int }{}) })
	try(func() bool { return any([1][]int{}) == any([1][]int{}) })
	var i I = N(3)
	try(func() bool { return i == N(3) })
	try(func() bool { return any(i) == any(N(3)) && i == any(N(3)) })
	x := 1
	try(func() bool { return any(&x) == any(&x) })
	switch a {
	case "1", 1.0:
		fmt.Println("no")
	case 1:
		fmt.Println("int 1")
	}
}

// Output:
// true
// false
// true
// true
// runtime error: comparing uncomparable type []int
// false
// runtime error: comparing uncomparable type main.S
// runtime error: comparing uncomparable type map[int]int
// runtime error: comparing uncomparable type func()
// false
// true
// false
// runtime error: comparing uncomparable type []int
// runtime error: comparing uncomparable type []int
// runtime error: comparing uncomparable type main.S
// runtime error: comparing uncomparable type struct { s []int }
// runtime error: comparing uncomparable type [1][]int
// true
// true
// true
// int 1
