package main

import "fmt"

type T struct{ n int }

func (t T) Val() int   { return t.n }
func (t *T) Ptr() bool { return t == nil }

type I interface{ Val() int }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, r)
		}
	}()
	f()
	fmt.Println(name, "fine")
}

func main() {
	var p *T
	var i I
	var f func()
	try("ptr method value", func() { g := p.Ptr; fmt.Println(g()) })
	try("value method value", func() { g := p.Val; fmt.Println("not here"); g() })
	try("interface method value", func() { g := i.Val; fmt.Println("not here"); g() })
	try("interface method expr", func() { g := I.Val; fmt.Println("made"); g(i) })
	try("value method expr", func() { g := (*T).Val; fmt.Println("made"); g(p) })
	try("nil func", func() { f() })
	list := []I{p}
	try("nil in interface", func() { i = list[0]; fmt.Println(i != nil); i.Val() })
	try("method value of nil in interface", func() { i = list[0]; g := i.Val; fmt.Println("made"); g() })
}

// Output:
// true
// ptr method value fine
// value method value runtime error: invalid memory address or nil pointer dereference
// interface method value runtime error: invalid memory address or nil pointer dereference
// made
// interface method expr runtime error: invalid memory address or nil pointer dereference
// made
// value method expr value method main.T.Val called using nil *T pointer
// nil func runtime error: invalid memory address or nil pointer dereference
// true
// nil in interface value method main.T.Val called using nil *T pointer
// made
// method value of nil in interface value method main.T.Val called using nil *T pointer
