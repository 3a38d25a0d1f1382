package main

import "fmt"

func seq(y func(int, int) bool) { _ = y(1, 10) && y(2, 20) && y(0, 30) }

var g int

func main() {
	a := [4]int{}
	i := 0
	for i, a[i] = range []int{7, 8, 9} {
	}
	fmt.Println(i, a)
	a = [4]int{}
	i = 0
	for i, a[i] = range seq {
	}
	fmt.Println(i, a)
	a = [4]int{}
	g = 0
	for g, a[int(g)] = range []int{7, 8, 9} {
	}
	fmt.Println(g, a)
	a = [4]int{}
	g = 0
	for g, a[int(g)] = range seq {
	}
	fmt.Println(g, a)
	m := map[int]int{}
	g = 0
	for g, m[g] = range seq {
	}
	fmt.Println(g, m)
	g = 0
	for g, m[g] = range map[int]int{4: 5} {
	}
	fmt.Println(g, m)
	p := &a[0]
	for p, *p = range func(y func(*int, int) bool) { y(&a[3], 77) } {
	}
	fmt.Println(a)
}

// Output:
// 2 [8 9 0 0]
// 0 [30 10 20 0]
// 2 [8 9 0 0]
// 0 [30 10 20 0]
// 0 map[0:30 1:10 2:20]
// 4 map[0:5 1:10 2:20]
// [30 10 20 77]
