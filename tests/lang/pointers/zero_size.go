package main

import "fmt"

type E struct{}

func (*E) Hello() string { return "hello from nothing" }

func main() {
	var a, b E
	fmt.Println(a == b, a.Hello(), (&b).Hello())
	p := &[0]int{}
	fmt.Println(len(p), len(*p))
	m := map[E]int{}
	m[a]++
	m[b]++
	fmt.Println(m)
	s := make([]E, 5)
	fmt.Println(len(s), s[3] == a, len(s[2:]))
	var arr [10]struct{ _ [0]int }
	fmt.Println(len(arr))
	type T struct {
		E
		n int
	}
	t := T{n: 3}
	fmt.Println(t.Hello(), t)
	ch := [3][0]string{}
	fmt.Println(ch, len(ch[1]))
}

// Output:
// true hello from nothing hello from nothing
// 0 0
// map[{}:2]
// 5 true 3
// 10
// hello from nothing {{} 3}
// [[] [] []] 0
