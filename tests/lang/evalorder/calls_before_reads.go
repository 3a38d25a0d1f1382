package main

import "fmt"

// The language leaves open whether a variable is read before or after a call in the same
// expression. gc makes all calls first and reads variables, fields and elements last.

type S struct{ a, b int }

var g = 1

func incg() int { g++; return g }

func two(a, b int) string { return fmt.Sprint(a, " ", b) }

func main() {
	i := 1
	inc := func() int { i++; return i }
	fmt.Println(i, inc())
	fmt.Println(two(i, inc()))
	fmt.Println(i+inc(), inc()+i)
	a := []int{i, inc(), i}
	fmt.Println(a)
	b := [...]int{i, inc(), i}
	fmt.Println(b)
	s := S{i, inc()}
	fmt.Println(s)
	m := map[int]int{i: inc()}
	fmt.Println(m)
	x, y := i, inc()
	fmt.Println(x, y)
	fmt.Println(g, incg())
	fmt.Println(two(g, incg()))
	fmt.Println(g+incg(), incg()+g)
	f := func() (int, int) { return g, incg() }
	fmt.Println(f())
	p := &i
	fmt.Println(two(*p, inc()))
	arr := []int{1, 2, 3}
	ch := func() int { arr[0]++; return arr[0] }
	fmt.Println(two(arr[0], ch()))
	st := &S{1, 2}
	cs := func() int { st.a++; return st.a }
	fmt.Println(two(st.a, cs()))
	var sv S
	csv := func() int { sv.a++; return sv.a }
	fmt.Println(two(sv.a, csv()), sv.a+csv())
	k := 0
	arr[k], k = 100, 2
	fmt.Println(arr, k)
	str := "a"
	app := func() string { str += "b"; return str }
	fmt.Println(str+app(), str, app())
	z := i
	z += inc()
	i += inc()
	fmt.Println(z, i)
	arr[0] += ch()
	fmt.Println(arr)
}

// Output:
// 2 2
// 3 3
// 9 10
// [6 6 6]
// [7 7 7]
// {8 8}
// map[9:9]
// 10 10
// 2 2
// 3 3
// 9 10
// 6 6
// 11 11
// 2 2
// 2 2
// 1 1 4
// [100 2 3] 2
// abbab abb abb
// 23 26
// [202 2 3]
