package main

import "fmt"

func trace(s string, v int) int { fmt.Println(s, v); return v }

var (
	a = trace("a", c+b)
	b = trace("b", f())
	c = trace("c", 1)
	d = trace("d", 3)
)

func f() int { d++; return d }

var e, g = pair()

func pair() (int, int) { fmt.Println("pair", a); return a, b }

var _ = trace("blank", 9)

var h = func() int { return trace("h", k) }()

var k = trace("k", 7)

var fnvar = func() int { return late }
var late = trace("late", fnvar2())

func fnvar2() int { return k * 2 }

type T struct{}

func (T) m() int { return z }

var y = trace("y", T{}.m())
var z = trace("z", 4)

func init() { fmt.Println("init", a, b, c, d, e, g, h, late, y) }

func main() { fmt.Println("main", fnvar()) }

// Output:
// c 1
// d 3
// b 4
// a 5
// pair 5
// blank 9
// k 7
// h 7
// late 14
// z 4
// y 4
// init 5 4 1 4 5 4 7 14 4
// main 14
