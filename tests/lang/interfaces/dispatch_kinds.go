package main

import "fmt"

type M interface{ Get() string }

type i8 int8
type f32 float32
type str string
type sl []int
type mp map[string]int
type fn func() string
type st struct {
	a int
	b string
}
type arr [3]int
type empty struct{}
type one struct{ p *int }
type bl bool

func (v i8) Get() string  { return fmt.Sprint("i8 ", int8(v)) }
func (v f32) Get() string { return fmt.Sprint("f32 ", float32(v)) }
func (v str) Get() string { return "str " + string(v) }
func (v sl) Get() string  { return fmt.Sprint("sl ", len(v)) }
func (v mp) Get() string  { return fmt.Sprint("mp ", v["k"]) }
func (v fn) Get() string  { return "fn " + v() }
func (v st) Get() string  { return fmt.Sprint("st ", v.a, v.b) }
func (v arr) Get() string { return fmt.Sprint("arr ", v[2]) }
func (empty) Get() string { return "empty" }
func (v one) Get() string { return fmt.Sprint("one ", *v.p) }
func (v *bl) Get() string { return fmt.Sprint("bl ", bool(*v)) }

func main() {
	n := 7
	b := bl(true)
	list := []M{i8(-5), f32(1.5), str("s"), sl{1, 2}, mp{"k": 3}, fn(func() string { return "called" }), st{1, "b"}, &st{2, "ptr"}, arr{1, 2, 3}, &arr{4, 5, 6}, empty{}, &empty{}, one{&n}, &b}
	for _, m := range list {
		f := m.Get
		if s := m.Get(); s != f() || s != M.Get(m) {
			fmt.Println("differs", s)
		} else {
			fmt.Println(s)
		}
	}
}

// Output:
// i8 -5
// f32 1.5
// str s
// sl 2
// mp 3
// fn called
// st 1b
// st 2ptr
// arr 3
// arr 6
// empty
// empty
// one 7
// bl true
