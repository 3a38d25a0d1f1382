package main

import "fmt"

func main() {
	var n []int
	e := []int{}
	m := make([]int, 3)
	c := make([]int, 2, 10)
	fmt.Println(n == nil, e == nil, len(n), cap(n), len(e), m, len(c), cap(c))
	fmt.Println(n, e, m, c, c[:4])
	for range n {
		fmt.Println("never")
	}
	n = append(n, 1)
	n = append(n, 2, 3)
	n = append(n, n...)
	fmt.Println(n, len(n))
	n[0], n[5] = n[5], n[0]
	fmt.Println(n[1:4], n[:2], n[4:], n[:], n[2:2], len(n[6:]))
	s := n[1:3]
	fmt.Println(len(s), cap(s) >= 5, s[:5])
	clear(s)
	fmt.Println(n)
	ss := [][]string{{"a"}, {}, {"b", "c"}}
	ss[1] = append(ss[1], "new")
	fmt.Println(ss, len(ss[2]))
	var i any = n
	_, ok := i.([]int)
	fmt.Println(ok)
	fmt.Printf("%v %T %d\n", e, ss, m)
	bs := []byte("abc")
	bs = append(bs, "def"...)
	bs = append(bs, bs[1:3]...)
	fmt.Println(string(bs))
}

// Output:
// true false 0 0 0 [0 0 0] 2 10
// [] [] [0 0 0] [0 0] [0 0 0 0]
// [1 2 3 1 2 3] 6
// [2 3 1] [3 2] [2 1] [3 2 3 1 2 1] [] 0
// 2 true [2 3 1 2 1]
// [3 0 0 1 2 1]
// [[a] [new] [b c]] 2
// true
// [] [][]string [0 0 0]
// abcdefbc
