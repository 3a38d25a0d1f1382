package main

import "fmt"

type A struct {
	X int `json:"x"`
	Y string
}

type B struct {
	X int
	Y string `yaml:"why"`
}

type Inner struct{ V int }
type C struct{ Inner }
type D struct{ Inner }

func main() {
	a := A{1, "one"}
	b := B(a)
	b.X = 2
	c := (*A)(&b)
	c.Y = "two"
	fmt.Println(a, b, *c)
	anon := struct {
		X int
		Y string
	}(a)
	fmt.Println(anon, B(anon) == b)
	d := D(C{Inner{5}})
	fmt.Println(d.V, d)
	type local A
	l := local(a)
	fmt.Printf("%T %T %+v\n", l, A(l), l)
	fmt.Printf("%T\n", struct {
		A int `k:"v"`
		b []string
	}{})
	var f func(struct{ V int }) = func(i struct{ V int }) { fmt.Println(i.V) }
	f(Inner{8})
}

// Output:
// {1 one} {2 two} {2 two}
// {1 one} false
// 5 {{5}}
// main.local main.A {X:1 Y:one}
// struct { A int "k:\"v\""; b []string }
// 8
