package main

import (
	"fmt"
	"strings"
)

type Node struct {
	Val  int
	Next *Node
}

type Cyc struct{ self *Cyc }

func mask(s string) string {
	out := ""
	for i := 0; i < len(s); i++ {
		if strings.HasPrefix(s[i:], "0x") {
			out += "0xX"
			for i += 2; i < len(s) && strings.ContainsRune("0123456789abcdef", rune(s[i])); i++ {
			}
			i--
			continue
		}
		out += s[i : i+1]
	}
	return out
}

func main() {
	n := &Node{1, &Node{2, nil}}
	fmt.Println(mask(fmt.Sprint(n)), mask(fmt.Sprintf("%+v", *n)), mask(fmt.Sprintf("%#v", n)))
	c := &Cyc{}
	c.self = c
	fmt.Println(mask(fmt.Sprintf("%v %+v", c, c)))
	s := []any{1, nil}
	s[1] = &s
	fmt.Println(mask(fmt.Sprint(s)))
	m := map[string]any{}
	m["p"] = &m
	fmt.Println(mask(fmt.Sprint(len(m), m)))
	x := 5
	p := &x
	fmt.Println(mask(fmt.Sprint(p, &p, []*int{p, nil}, map[string]*int{"a": p}, struct{ p *int }{p})))
	fmt.Println(mask(fmt.Sprintf("%v %+v", &struct{ p *Node }{n}, [1]*Node{n})))
	fmt.Println(mask(fmt.Sprintf("%v %#v", []func(){func() {}}, []func(){nil})))
	fmt.Println(mask(fmt.Sprintf("%#v %#v", []*int{p}, struct{ a any }{p})))
	var ip any = &[]int{1, 2}
	fmt.Println(fmt.Sprintf("%v %d %#v", ip, ip, ip))
}

// Output:
// &{1 0xX} {Val:1 Next:0xX} &main.Node{Val:1, Next:(*main.Node)(0xX)}
// &{0xX} &{self:0xX}
// [1 0xX]
// 1 map[p:0xX]
// 0xX 0xX [0xX <nil>] map[a:0xX] {0xX}
// &{0xX} [0xX]
// [0xX] []func(){(func())(nil)}
// []*int{(*int)(0xX)} struct { a interface {} }{a:(*int)(0xX)}
// &[1 2] &[1 2] &[]int{1, 2}
