package main

import "fmt"

type Counter struct{ n int }

func (c Counter) Get() int                 { return c.n }
func (c *Counter) Inc() *Counter           { c.n++; return c }
func (c Counter) With(n int) Counter       { c.n = n; return c }
func (*Counter) Nothing() string           { return "nothing" }
func (_ Counter) Blank(_ int, _ ...string) {}

type IntList []int

func (l IntList) Sum() (s int) {
	for _, v := range l {
		s += v
	}
	return
}
func (l *IntList) Add(v ...int) { *l = append(*l, v...) }

type Fn func(int) int

func (f Fn) Twice(x int) int { return f(f(x)) }

type Set map[string]bool

func (s Set) Add(k string) Set { s[k] = true; return s }

type Num int

func (n Num) Even() bool { return n%2 == 0 }

func main() {
	var c Counter
	c.Inc().Inc()
	p := &c
	p.Inc()
	fmt.Println(c.Get(), p.Get(), c.With(9).Get(), c.n, p.With(4))
	var np *Counter
	fmt.Println(np.Nothing())
	c.Blank(1, "a")
	var l IntList
	l.Add(1, 2, 3)
	l.Add()
	fmt.Println(l, l.Sum(), IntList{4, 5}.Sum())
	fmt.Println(Fn(func(x int) int { return x * 3 }).Twice(2))
	fmt.Println(len(Set{}.Add("a").Add("b").Add("a")), Num(4).Even(), Num.Even(3))
	arr := [2]Counter{}
	arr[1].Inc()
	m := map[string]*Counter{"k": {}}
	m["k"].Inc()
	fmt.Println(arr, m["k"].n, (&arr[0]).Inc().Get())
	type local struct{ Counter }
	x := local{}
	x.Inc()
	fmt.Println(x)
}

// Output:
// 3 3 9 3 {4}
// nothing
// [1 2 3] 6 9
// 18
// 2 true false
// [{1} {1}] 1 1
// {{1}}
