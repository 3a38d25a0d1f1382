package main

import "fmt"

type T string

func (t T) twice() T { return t + t }

func main() {
	a, b := "foo", "bar"
	s := a + b
	t := s
	s += "!"
	fmt.Println(s, t, a+"-"+b+"-"+a, a+""+b)
	var e string
	e = e + e
	fmt.Println(e == "", len(e+"x"))
	big := ""
	for i := range 200 {
		big += string(rune('a' + i%26))
	}
	fmt.Println(len(big), big[190:])
	parts := []string{"x", "y", "z"}
	out := ""
	for i, p := range parts {
		if i > 0 {
			out = out + ","
		}
		out = p + out
	}
	fmt.Println(out)
	fmt.Println(T("ab").twice().twice() + "c")
	f := func() string { a = "changed"; return "f" }
	fmt.Println(a+f()+a, "const"+"ant"+b)
}

// Output:
// foobar! foobar foo-bar-foo foobar
// true 1
// 200 ijklmnopqr
// zyx,,
// ababababc
// changedfchanged constantbar
