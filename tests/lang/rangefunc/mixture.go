package main

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

func seq(y func(int) bool) { _ = y(1) && y(2) && y(3) }

func _() int {
	for x := range seq {
		return x
	}
	return 0
}

func init() {
	for x := range seq {
		defer fmt.Print("init", x, " ")
		if x == 2 {
			return
		}
	}
}

var global = func() (r []int) {
	for x := range seq {
		r = append(r, x)
		for y := range seq {
			if y == x {
				continue
			}
			r = append(r, x*10+y)
		}
	}
	return
}()

type Big struct {
	a [10000]int
	s string
}

func bigs(y func(Big, *Big) bool) {
	var b Big
	for i := range 3 {
		b.a[i] = i + 1
		b.s += "x"
		if !y(b, &b) {
			return
		}
	}
}

type E interface{ Each(func(string, error) bool) }
type Words []string

func (w Words) Each(y func(string, error) bool) {
	for _, s := range w {
		if !y(s, nil) {
			return
		}
	}
}

type G[T any] struct{ xs []T }

func (g *G[T]) All() iter.Seq2[int, T] {
	return func(y func(int, T) bool) {
		for i, x := range g.xs {
			if !y(i, x) {
				return
			}
		}
	}
}

func (g *G[T]) Find(f func(T) bool) (res T, at int, ok bool) {
	for i, x := range g.All() {
		if f(x) {
			return x, i, true
		}
	}
	at = -1
	return
}

func Reduce[S ~func(func(V) bool), V, A any](s S, a A, f func(A, V) A) A {
	for v := range s {
		a = f(a, v)
	}
	return a
}

type Yield func(int) bool
type Iter func(Yield)

func conv(f any) (n int) {
	for x := range Iter(f.(func(Yield))) {
		n += x
	}
	return
}

func nestedFuncs() (err error) {
	defer func() {
		for x := range seq {
			err = fmt.Errorf("%w/%d", err, x)
			if x == 2 {
				return
			}
		}
	}()
	for x := range seq {
		f := func() (n int, s string) {
			for y := range seq {
				if y == x {
					return y * 10, "found"
				}
			}
			return -1, ""
		}
		if n, s := f(); n == 20 {
			return fmt.Errorf("%s %d", s, n)
		}
	}
	return nil
}

func switches() (out []string) {
outer:
	for i := 0; i < 3; i++ {
		switch {
		case i < 5:
			for x := range seq {
				switch x {
				case 1:
					break
				case 2:
					if i == 1 {
						continue outer
					}
					fallthrough
				default:
					out = append(out, fmt.Sprint(i, x))
					if i == 2 {
						break outer
					}
				}
			}
			out = append(out, "end")
		}
	}
	return
}

func recursive(n int) (out string) {
	for x := range seq {
		if n > 0 {
			out += recursive(n-1) + fmt.Sprint(x)
		}
		defer func() { out += "." }()
	}
	return
}

func manyResults() (a int, b string, c Big, d error, e [3]int, f any, g func() int) {
	for x := range seq {
		for w, err := range Words([]string{"p", "q"}).Each {
			if w == "q" && x == 2 {
				return x, w, Big{s: w}, err, [3]int{x}, w, func() int { return x }
			}
		}
	}
	panic("no")
}

func modify() {
	for x := range seq {
		x *= 2
		p := &x
		*p++
		func() { x++ }()
		fmt.Print(x, " ")
	}
	var arr [3]int
	for i := range seq {
		arr[i-1] = i
		arr := arr
		arr[0] = 100
	}
	s := []int{}
	for x := range seq {
		s = append(s, x)
		for x, y := range slices.All(s) {
			s[x] = y + 1
		}
	}
	fmt.Println(arr, s)
}

func labels() (n int) {
	i := 0
top:
	for x := range seq {
		i++
		if i < 3 {
			goto top
		}
		if x == 2 {
			goto done
		}
		n += x
	mid:
		n += 10
		if n < 50 {
			goto mid
		}
	}
	n = -1
done:
	return n + i*1000
}

func main() {
	fmt.Println(global)
	for b, p := range bigs {
		p.a[5] = 7
		f := func() int { return b.a[5] + len(b.s) }
		fmt.Print(f(), b.a[0], " ")
	}
	var e E = Words{"u", "v"}
	for s, err := range e.Each {
		fmt.Print(s, err, " ")
	}
	g := &G[string]{strings.Fields("a bb ccc")}
	fmt.Println(g.Find(func(s string) bool { return len(s) == 2 }))
	fmt.Println(g.Find(func(s string) bool { return len(s) == 9 }))
	fmt.Println(Reduce(seq, "", func(a string, v int) string { return a + fmt.Sprint(v) }))
	fmt.Println(conv(func(y Yield) { y(4); y(5) }))
	fmt.Println(nestedFuncs())
	fmt.Println(switches())
	fmt.Println(recursive(2))
	a, b, c, d, arr, f, fn := manyResults()
	fmt.Println(a, b, c.s, d, arr, f, fn())
	modify()
	fmt.Println(labels())
	func() {
		defer func() { fmt.Println(recover()) }()
		var e E
		for range e.Each {
		}
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var g *G[int]
		for range g.All() {
		}
	}()
}

// Output:
// init2 init1 [1 12 13 2 21 23 3 31 32]
// 1 1 9 1 10 1 u<nil> v<nil> bb 1 true
//  -1 false
// 123
// 9
// found 20/1/2
// [0 2 0 3 end 2 2]
// ...1...2...3...1...1...2...3...2...1...2...3...3...
// 2 q q <nil> [2 0 0] q 2
// 4 6 8 [1 2 3] [4 4 4]
// 4051
// runtime error: invalid memory address or nil pointer dereference
// runtime error: invalid memory address or nil pointer dereference
