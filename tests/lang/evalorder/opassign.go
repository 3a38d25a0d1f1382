package main

import "fmt"

var n int

func next() int { n++; return n }

type S struct{ a []int }

func (s *S) slot(i int) *int { fmt.Print("slot", i, " "); return &s.a[i] }

func main() {
	a := make([]int, 5)
	a[next()] += next() * 10
	a[next()]++
	fmt.Println(a, n)
	s := &S{make([]int, 3)}
	*s.slot(1) += 5
	*s.slot(1)++
	*s.slot(2) -= *s.slot(1)
	fmt.Println(s.a)
	m := map[int]int{}
	n = 0
	m[next()] += next()
	m[next()] |= 6
	fmt.Println(m)
	str := []string{"a", "b"}
	n = 0
	str[next()] += fmt.Sprint(next())
	fmt.Println(str)
	x := 3
	x += x * x
	x -= -x
	x <<= uint(x % 5)
	fmt.Println(x)
	f := func() (r int) {
		defer func() { r *= 10 }()
		r = 1
		r += 2
		return r + 1
	}
	y := 1
	y += f()
	fmt.Println(y)
}

// Output:
// [0 20 0 1 0] 3
// slot1 slot1 slot2 slot1 [0 6 -6]
// map[1:2 3:6]
// [a b2]
// 384
// 41
