package main

import "fmt"

func check(n int) (string, error) {
	if n < 0 {
		return "", fmt.Errorf("negative: %d", n)
	}
	return fmt.Sprint("n", n), nil
}

func sign(n int) int {
	if n < 0 {
		return -1
	} else if n > 0 {
		return 1
	} else {
		return 0
	}
}

func main() {
	if s, err := check(1); err != nil {
		fmt.Println("bad")
	} else if t, err := check(-len(s)); err != nil {
		fmt.Println(s, t == "", err)
	} else {
		fmt.Println("no")
	}
	fmt.Println(sign(-5), sign(5), sign(0))
	x := 1
	if x := 2; x > 1 {
		x := 3
		fmt.Println(x)
	}
	fmt.Println(x)
	if (struct{ a int }{1}) == (struct{ a int }{1}) {
		fmt.Println("composite")
	}
	if f := func() bool { return true }; f() {
		fmt.Println("func")
	}
	calls := 0
	t := func(b bool) bool { calls++; return b }
	if t(false) && t(true) || t(true) && !t(false) {
		fmt.Println("short circuit", calls)
	}
	var p *struct{ ok bool }
	if p != nil && p.ok {
		fmt.Println("no")
	}
	if p == nil || p.ok {
		fmt.Println("guarded")
	}
	b := x == 1
	b = b && !(x > 5)
	fmt.Println(b, !b, b != true)
}

// Output:
// n1 true negative: -2
// -1 1 0
// 3
// 1
// composite
// func
// short circuit 3
// guarded
// true false false
