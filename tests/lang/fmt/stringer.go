package main

import (
	"errors"
	"fmt"
)

type V struct{ n int }

func (v V) String() string { return fmt.Sprintf("V<%d>", v.n) }

type P struct{ n int }

func (p *P) String() string {
	if p == nil {
		return "nil P"
	}
	return fmt.Sprintf("P<%d>", p.n)
}

type E int

func (e E) Error() string  { return fmt.Sprint("E", int(e)) }
func (e E) String() string { return "never" }

type G struct{ s string }

func (g G) GoString() string { return "G!" + g.s }

type Wrap struct {
	V
	inner V
	P     *P
	e     error
}

type Bad struct{}

func (Bad) String() string { panic("oops") }

type NilBad struct{ n int }

func (b *NilBad) String() string { return fmt.Sprint(b.n) }

type Ints []V
type Level int

func (l Level) String() string { return [...]string{"low", "high"}[l] }

func main() {
	fmt.Println(V{1}, &V{2}, P{3}, &P{4}, (*P)(nil), E(5))
	fmt.Printf("%v %s %d %+v %#v %q %x %10v|%-8s|\n", V{1}, V{1}, V{1}, V{1}, V{1}, V{1}, V{1}, V{1}, V{1})
	fmt.Printf("%v %s %d %q\n", E(1), E(1), E(1), E(1))
	fmt.Printf("%v %#v %s %#v\n", G{"x"}, G{"x"}, G{"x"}, []G{{"y"}})
	fmt.Printf("%v %+v %s\n", []V{{1}}, map[V]P{{1}: {2}}, [1]*P{{3}})
	w := Wrap{V{1}, V{2}, &P{3}, errors.New("err")}
	fmt.Println(w)
	fmt.Printf("%+v %v\n", struct{ A, b V }{V{1}, V{2}}, struct{ a any }{V{3}})
	fmt.Printf("%v %s %d\n", Bad{}, Bad{}, Bad{})
	fmt.Printf("%v %s %+v\n", (*NilBad)(nil), (*NilBad)(nil), &NilBad{7})
	fmt.Println(Ints{{1}, {2}}, Level(1), []Level{0, 1}, map[string]Level{"k": 1})
	fmt.Printf("%d %v %s %x %T\n", Level(1), Level(0), Level(1), Level(1), Level(0))
	fmt.Printf("%v\n", Level(5))
	fmt.Println(fmt.Sprint(V{1}, V{2}), fmt.Sprint("a", V{1}, "b", 1, 2, "c", 3.5, nil, 'x'))
	var s fmt.Stringer
	var e error
	fmt.Println(s, e)
	fmt.Printf("%v %s %d\n", s, e, s)
}

// Output:
// V<1> V<2> {3} P<4> nil P E5
// V<1> V<1> {1} V<1> main.V{n:1} "V<1>" 563c313e       V<1>|V<1>    |
// E1 E1 1 "E1"
// {x} G!x {x} []main.G{G!y}
// [V<1>] map[V<1>:{n:2}] [P<3>]
// V<1>
// {A:V<1> b:{n:2}} {{3}}
// %!v(PANIC=String method: oops) %!s(PANIC=String method: oops) {}
// <nil> <nil> 7
// [V<1> V<2>] high [low high] map[k:high]
// 1 low high 68696768 main.Level
// %!v(PANIC=String method: runtime error: index out of range [5] with length 2)
// V<1> V<2> aV<1>b1 2c3.5 <nil> 120
// <nil> <nil>
// <nil> %!s(<nil>) %!d(<nil>)
