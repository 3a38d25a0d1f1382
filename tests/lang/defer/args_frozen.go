package main

import "fmt"

type T struct{ n int }

func (t T) Val(s string)  { fmt.Println("val", t.n, s) }
func (t *T) Ptr(s string) { fmt.Println("ptr", t.n, s) }

func say(s string) string { fmt.Println("eval", s); return s }

func main() {
	x := 1
	defer fmt.Println("frozen", x, []int{x}, &x != nil)
	defer func() { fmt.Println("closure", x) }()
	defer func(x int) { fmt.Println("param", x) }(x)
	t := T{1}
	defer t.Val(say("v"))
	defer t.Ptr(say("p"))
	p := &t
	defer p.Val("p.Val")
	defer p.Ptr("p.Ptr")
	f := func() { fmt.Println("old f") }
	defer f()
	f = func() { fmt.Println("new f") }
	s := []int{1, 2}
	defer fmt.Println(s, len(s))
	a := [2]int{1, 2}
	defer fmt.Println(a)
	s[0], a[0] = 99, 99
	s = append(s, 3)
	x, t.n = 2, 2
	p = &T{50}
	fmt.Println("end")
}

// Output:
// eval v
// eval p
// end
// [1 2]
// [99 2] 2
// old f
// ptr 2 p.Ptr
// val 1 p.Val
// ptr 2 p
// val 1 v
// param 1
// closure 2
// frozen 1 [1] true
