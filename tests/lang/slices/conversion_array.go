package main

import "fmt"

type ints []int

func main() {
	s := []int{1, 2, 3, 4}
	a := [3]int(s)
	p := (*[2]int)(s[1:])
	p[0] = 20
	a[1] = 99
	fmt.Println(s, a, *p, len(p))
	e := [0]int(s)
	var n []int
	np := (*[0]int)(n)
	ep := (*[0]int)([]int{})
	fmt.Println(e, np == nil, ep == nil, [0]int(n))
	type A [2]int
	fmt.Println(A(ints(s)), [2]int(A{5, 6}))
	b := []byte("abcdef")
	fmt.Println(string((*[3]byte)(b[2:])[:]))
	t := ints{7, 8}
	var plain []int = t
	plain[0] = 70
	fmt.Println(t, ints(plain)[0])
}

// Output:
// [1 20 3 4] [1 99 3] [20 3] 2
// [] true false []
// [1 20] [5 6]
// cde
// [70 8] 70
