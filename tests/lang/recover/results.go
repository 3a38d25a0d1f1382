package main

import "fmt"

func index(s []int, i int) (v int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = r.(error)
		}
	}()
	v = -1
	v = s[i]
	return v, nil
}

func assign() (n int) {
	defer func() { recover() }()
	n = 9
	return boom()
}

func boom() int { panic("boom") }

func pair(s []int) (a, b int) {
	defer func() { recover() }()
	a, b = 5, s[3]
	return
}

type big struct {
	a [4]int
	s string
}

func structResult(bad bool) (r big) {
	defer func() {
		if recover() != nil {
			r.s += " recovered"
		}
	}()
	r = big{s: "half"}
	r.a[1] = 1
	if bad {
		r.a[len(r.s)] = 2
	}
	return big{s: "full"}
}

func multi() (x int, s string, f float64, e error) {
	defer func() { e, _ = recover().(error) }()
	x, s, f = 1, "s", 2.5
	var p *big
	p.s = "x"
	return 0, "", 0, nil
}

func main() {
	fmt.Println(index([]int{1, 2}, 1))
	fmt.Println(index([]int{1, 2}, 2))
	fmt.Println(assign())
	fmt.Println(pair(nil))
	fmt.Println(structResult(true), structResult(false))
	fmt.Println(multi())
}

// Output:
// 2 <nil>
// -1 runtime error: index out of range [2] with length 2
// 9
// 0 0
// {[0 1 0 0] half recovered} {[0 0 0 0] full}
// 1 s 2.5 runtime error: invalid memory address or nil pointer dereference
