package main

import "fmt"

type op func(a, b int) int

func (o op) do(a, b int) int { return o(a, b) }

type T struct{ v int }

func (t T) get() int   { return t.v }
func (t *T) inc() int  { t.v++; return t.v }
func (t T) with(n int) T { t.v += n; return t }

var trace []string

func tr[X any](s string, x X) X { trace = append(trace, s); return x }

func early() {
	t := T{1}
	g := t.get
	i := t.inc
	defer fmt.Println("deferred", t.get(), t.v)
	defer t.inc()
	t.v = 10
	fmt.Println(g(), i(), t.v, t.with(5).with(6).get(), T.get(t), (*T).inc(&t))
	ts := []T{{1}, {2}}
	for i := range ts {
		defer ts[i].inc()
	}
	p := &ts[0]
	h := p.inc
	p = &ts[1]
	fmt.Println(h(), ts, p.get())
	fs := map[string]func() int{"a": ts[0].get, "b": ts[1].inc}
	ts[0].v = 100
	fmt.Println(fs["a"](), fs["b"](), ts)
	var o op = func(a, b int) int { return a*10 + b }
	fmt.Println(o.do(1, 2), op.do(o, 3, 4), op(func(a, b int) int { return a - b }).do(5, 6))
}

func order() {
	a := []int{tr("e0", 0), tr("e1", 1), tr("e2", 2)}
	m := map[string]int{tr("k1", "x"): tr("v1", 1), tr("k2", "y"): tr("v2", 2)}
	s := struct{ a, b, c int }{c: tr("c", 3), a: tr("a", 1), b: tr("b", 2)}
	a[tr("i", 0)], a[tr("j", 1)] = tr("x", 7), tr("y", 8)
	m[tr("mk", "z")] = tr("mv", 5)
	*tr("p", &a[2]) += tr("q", 3)
	_ = tr("l", true) || tr("r", true)
	_ = tr("l2", false) || tr("r2", true) && tr("r3", false)
	fn := func(xs ...int) (int, int) { return tr("body", len(xs)), xs[0] }
	u, v := fn(tr("a1", 1), tr("a2", 2))
	_ = tr("arr", [3]int{1, 2, 3})[tr("idx", 1)]
	switch tr("tag", 2) {
	case tr("c1", 1), tr("c2", 2), tr("c3", 3):
	}
	for i := tr("init", 0); i < tr("cond", 2); i += tr("post", 1) {
	}
	defer func(x int) { tr("run", x) }(tr("darg", 1))
	fmt.Println(a, m, s, u, v, trace)
	trace = nil
	var pt *T
	func() {
		defer func() { recover() }()
		pt.v = tr("value before nil", 1)
	}()
	func() {
		defer func() { recover() }()
		var nm map[string]int
		nm[tr("key", "k")] = tr("value", 1)
	}()
	func() {
		defer func() { recover() }()
		var f func(int)
		f(tr("arg of nil func", 1))
	}()
	func() {
		defer func() { recover() }()
		a[tr("index", 9)] = tr("val", 1)
	}()
	func() {
		defer func() { recover() }()
		_ = a[tr("lo", 5):tr("hi", 2)]
	}()
	fmt.Println(trace)
}

func loops() {
	var fs []func() int
	for i, j := 0, 10; i < 3; i, j = i+1, j-1 {
		fs = append(fs, func() int { i += j; return i })
		if i == 1 {
			i++
			j *= 2
		}
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	arr := [3]int{1, 2, 3}
	for i, v := range arr {
		arr[2] = 10
		if i == 2 {
			fmt.Print(v, " ")
		}
	}
	sl := []int{1, 2, 3}
	for i, v := range sl {
		sl[2] = 10
		sl = append(sl, i)
		if i == 2 {
			fmt.Print(v, len(sl), " ")
		}
	}
	pa := &arr
	for i, v := range pa {
		pa[2] = 20
		if i == 2 {
			fmt.Print(v, " ")
		}
	}
	n := 3
	for i := range n {
		n = 10
		i *= 2
		fmt.Print(i, " ")
	}
	for i := range uint8(250) {
		if i > 248 {
			fmt.Print(i, " ")
		}
	}
	var ptrs []*int
	for i := range 3 {
		ptrs = append(ptrs, &i)
	}
	fmt.Println(*ptrs[0], *ptrs[1], *ptrs[2])
outer:
	for i := 0; ; i++ {
		switch {
		case i == 2:
			continue outer
		case i > 4:
			break outer
		}
		for {
			if i%2 == 0 {
				break
			}
			continue outer
		}
		fmt.Print(i, " ")
	}
	i := 0
loop:
	if i < 3 {
		fmt.Print("g", i, " ")
		i++
		goto loop
	}
	fmt.Println(".")
}

type Num interface{ ~int | ~int8 | ~float64 | ~string }
type List[T any] struct {
	head *node[T]
	n    int
}
type node[T any] struct {
	v    T
	next *node[T]
}

func (l *List[T]) Push(v T) *List[T] { l.head = &node[T]{v, l.head}; l.n++; return l }
func (l List[T]) Each(f func(T))   { for n := l.head; n != nil; n = n.next { f(n.v) } }
func Map[T, U any](l *List[T], f func(T) U) *List[U] {
	r := &List[U]{}
	l.Each(func(v T) { r.Push(f(v)) })
	return r
}
func Sum[T Num](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return
}

type MyInt int8

func (m MyInt) String() string { return fmt.Sprintf("MyInt(%d)", int8(m)) }

type Set[K comparable] map[K]struct{}

func (s Set[K]) Add(k K) Set[K] { s[k] = struct{}{}; return s }

type Tree[K any, V interface{ String() string }] struct {
	l, r *Tree[K, V]
	k    K
	v    V
}

func (t *Tree[K, V]) Walk(f func(K, string) bool) bool {
	return t == nil || t.l.Walk(f) && f(t.k, t.v.String()) && t.r.Walk(f)
}

func zero[T any]() (z T) { return }
func typeName[T any](x T) string {
	switch any(x).(type) {
	case int:
		return "int"
	case []T:
		return "slice"
	case fmt.Stringer:
		return "stringer"
	}
	return fmt.Sprintf("%T", x)
}

func generics() {
	l := (&List[int]{}).Push(1).Push(2).Push(3)
	Map(l, func(i int) string { return fmt.Sprint(i * i) }).Each(func(s string) { fmt.Print(s, " ") })
	fmt.Println(Sum(1, 2, 3), Sum("a", "b"), Sum[MyInt](100, 100), Sum(1.5, 2), Sum[int]())
	fmt.Println(len(Set[string]{}.Add("a").Add("b").Add("a")), zero[*int]() == nil, zero[[2]string]() == [2]string{})
	t := &Tree[string, MyInt]{k: "m", v: 5, l: &Tree[string, MyInt]{k: "a", v: 1}}
	t.Walk(func(k, s string) bool { fmt.Print(k, s, " "); return true })
	fmt.Println(typeName(1), typeName(MyInt(2)), typeName("s"), typeName([]int{}), typeName(map[string]Set[int]{}))
	f := Sum[float64]
	g := (*List[string]).Push
	fmt.Println(f(1, 2), g(&List[string]{}, "x").n)
}

func main() {
	early()
	order()
	loops()
	generics()
}

// Output:
// 1 11 12 22 11 12
// 2 [{2} {2}] 2
// 2 3 [{100} {3}]
// 12 34 -1
// deferred 1 1
// [7 8 5] map[x:1 y:2 z:5] {1 2 3} 2 1 [e0 e1 e2 k1 v1 k2 v2 c a b i j x y mk mv p q l l2 r2 r3 a1 a2 body arr idx tag c1 c2 init cond post cond post cond darg]
// [value before nil key value arg of nil func index val lo hi]
// 10 20 20 38 3 10 6 20 0 2 4 249 0 1 2
// 0 4 g0 g1 g2 .
// 1 4 9 6 ab MyInt(-56) 3.5 0
// 2 true true
// aMyInt(1) mMyInt(5) int stringer string []int map[string]main.Set[int]
// 3 1
