package main

import "fmt"

func sum(ns ...int) (t int) {
	for _, n := range ns {
		t += n
	}
	return
}

func show(prefix string, args ...any) string {
	return fmt.Sprint(prefix, len(args), args == nil, args)
}

func set(s ...string) { s[0] = "changed" }

func forward(args ...int) int { return sum(args...) + sum(append(args, 1)...) }

type T struct{}

func (T) join(sep string, parts ...string) string {
	out := ""
	for i, p := range parts {
		if i > 0 {
			out += sep
		}
		out += p
	}
	return out
}

func pair() (int, int)                { return 3, 4 }
func prefixed() (string, int, int)    { return "p", 1, 2 }
func mixed(s string, n ...int) string { return fmt.Sprint(s, n) }

func main() {
	fmt.Println(sum(), sum(1), sum(1, 2, 3), sum([]int{4, 5}...), sum(nil...))
	fmt.Println(show("a"), show("b", nil), show("c", 1, "x"), show("d", []any{1, 2}...), show("e", []any{1, 2}))
	s := []string{"x", "y"}
	set(s...)
	fmt.Println(s, forward(1, 2), forward())
	fmt.Println(T{}.join("-", "a", "b", "c"), T{}.join("-") == "")
	fmt.Println(sum(pair()), mixed(prefixed()))
	f := sum
	g := func(fs ...func(...int) int) int { return fs[0](1, 2) + len(fs) }
	fmt.Println(f(1, 1), g(f, sum))
	fmt.Printf("%T %T\n", sum, T.join)
	var i any = sum
	fmt.Println(i.(func(...int) int)(5, 6))
}

// Output:
// 0 1 6 9 0
// a0 true [] b1 false [<nil>] c2 false [1 x] d2 false [1 2] e1 false [[1 2]]
// [changed y] 7 1
// a-b-c true
// 7 p[1 2]
// 2 5
// func(...int) int func(main.T, string, ...string) string
// 11
