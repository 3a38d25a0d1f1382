package main

import "fmt"

func main() {
	for _, n := range []int{0, 1, 5, 8, 9, 16, 17, 24, 33, 48, 100, 500, 1025, 2049, 9000, 32769} {
		fmt.Print(" ", cap([]byte(string(make([]byte, n)))[:0:n]), "/", cap(append([]byte(nil), make([]byte, n)...)))
	}
	fmt.Println()
	b := make([]byte, 0, 3)
	b = append(b, "abc"...)
	c := append(b, "d"...)
	d := append(b, "e"...)
	fmt.Println(string(b), string(c), string(d), cap(c), cap(d))
	e := append(b[:2], 'X')
	fmt.Println(string(b), string(e), cap(e))
	x := append([]rune(nil), []rune("héllo")...)
	fmt.Println(len(x), cap(x))
	m := make([]int64, 5, 5)
	m = append(m, m[:3]...)
	fmt.Println(len(m), cap(m))
	type pair struct{ a, b int }
	p := append([]pair{{1, 2}}, pair{3, 4})
	p = append(p, p[0])
	fmt.Println(p, len(p), cap(p))
}

// Output:
//  0/0 1/8 5/8 8/8 9/16 16/16 17/24 24/24 33/48 48/48 100/112 500/512 1025/1152 2049/2304 9000/9472 32769/40960
// abc abcd abce 8 8
// abX abX 3
// 5 6
// 8 10
// [{1 2} {3 4} {1 2}] 3 4
