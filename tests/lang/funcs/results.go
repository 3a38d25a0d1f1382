package main

import "fmt"

func divmod(a, b int) (q, r int) {
	q = a / b
	r = a % b
	return
}

func swap(a, b string) (string, string) { return b, a }

func named(ok bool) (n int, err error) {
	if !ok {
		err = fmt.Errorf("not ok")
		return
	}
	{
		n := 10
		n++
		return n, nil
	}
}

func blank() (_ int, s string, _ bool) {
	s = "set"
	return
}

func shadow() (x int) {
	defer func() { x *= 2 }()
	x = 1
	return x + 10
}

func three() (a int, b float64, c string) { return 1, 2.5, "three" }

func take(a int, b float64, c string) string { return fmt.Sprint(a, b, c) }

func chain() (int, float64, string) { return three() }

func nothing() {}

func main() {
	q, r := divmod(17, 5)
	fmt.Println(q, r)
	a, b := swap("x", "y")
	a, b = swap(a, b)
	fmt.Println(a, b)
	fmt.Println(named(true))
	fmt.Println(named(false))
	fmt.Println(blank())
	fmt.Println(shadow(), take(three()), take(chain()))
	_, f, _ := three()
	fmt.Println(f)
	nothing()
	fn := divmod
	x, _ := fn(9, 4)
	fmt.Println(x)
	m := map[string]int{}
	var e error
	m["n"], e = named(true)
	fmt.Println(m, e)
}

// Output:
// 3 2
// x y
// 11 <nil>
// 0 not ok
// 0 set false
// 22 1 2.5three 1 2.5three
// 2.5
// 2
// map[n:11] <nil>
