package main

import "fmt"

type Res struct {
	name string
	log  *[]string
}

func (r Res) Close()                  { *r.log = append(*r.log, "close "+r.name) }
func (r *Res) Rename(s string)        { r.name = s }
func (r *Res) CloseP()                { *r.log = append(*r.log, "closep "+r.name) }
func Open(n string, l *[]string) *Res { *l = append(*l, "open "+n); return &Res{n, l} }

type Closer interface{ Close() }

type Wrapper struct{ *Res }

type Chain struct{ steps []string }

func (c *Chain) Step(s string) *Chain {
	c.steps = append(c.steps, s)
	return c
}

func use() (log []string) {
	a := Open("a", &log)
	defer a.Close()
	defer a.CloseP()
	a.Rename("a2")
	b := *Open("b", &log)
	defer b.Close()
	defer b.CloseP()
	b.name = "b2"
	var c Closer = Open("c", &log)
	defer c.Close()
	c = Res{"other", &log}
	w := Wrapper{Open("w", &log)}
	defer w.Close()
	w.Res = a
	f := a.Close
	a.name = "a3"
	defer f()
	defer Res.Close(*a)
	defer (*Res).CloseP(a)
	a.name = "a4"
	return
}

func main() {
	var out []string
	func() { out = use() }()
	fmt.Println(len(out), out)
	var log []string
	func() {
		r := Open("r", &log)
		defer r.Close()
		r.name = "late"
	}()
	fmt.Println(log)
	c := &Chain{}
	func() {
		defer c.Step("one").Step("two").Step("three")
		c.Step("body")
	}()
	fmt.Println(c.steps)
}

// Output:
// 13 [open a open b open c open w closep a4 close a3 close a2 close w close c closep b2 close b closep a4 close a]
// [open r close r]
// [one two body three]
