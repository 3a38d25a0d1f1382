package main

import "fmt"

func log(s string) string { fmt.Print(s, " "); return s }

func ret() (s string) {
	defer func() { log("defer"); s += "+" }()
	return log("value")
}

func multi() (int, string) {
	n := 1
	defer func() { n = 100 }()
	return n, log("multi")
}

type T struct{ v int }

func (t *T) get(s string) *T { log(s); return t }
func (t *T) set(v int) *T    { t.v = v; return t }

func args(a, b, c int) string { return fmt.Sprint(a, b, c) }

func main() {
	fmt.Println(ret())
	fmt.Println(multi())
	t := &T{}
	t.get("recv").set(len(log("arg")))
	fmt.Println(t.v)
	defer func(a, b string) { fmt.Println(a, b) }(log("d1"), log("d2"))
	t.get("g1").get("g2").v, t.get("g3").v = len(log("x")), len(log("yy"))
	fmt.Println(t.v)
	i := 1
	inc := func() int { i++; return i }
	fmt.Println(args(inc(), inc(), inc()))
	arr := []int{10, 20, 30}
	fmt.Println(arr[inc()-5], i)
	m := map[string]int{}
	m[log("key")] = len(m)
	fmt.Println(m)
}

// Output:
// value defer value+
// multi 1 multi
// recv arg 3
// d1 d2 g1 g2 g3 x yy 2
// 2 3 4
// 10 5
// key map[key:0]
// d1 d2
