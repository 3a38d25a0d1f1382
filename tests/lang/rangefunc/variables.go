package main

import (
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
)

func pairs(yield func(string, int) bool) {
	_ = yield("a", 1) && yield("b", 2) && yield("c", 3)
}

type set[K comparable] map[K]struct{}

func (s set[K]) All() iter.Seq[K] {
	return func(yield func(K) bool) {
		for k := range s {
			if !yield(k) {
				return
			}
		}
	}
}

func filter[V any](seq iter.Seq[V], keep func(V) bool) iter.Seq[V] {
	return func(yield func(V) bool) {
		for v := range seq {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

func enumerate[V any, S ~func(func(V) bool)](seq S) iter.Seq2[int, V] {
	return func(yield func(int, V) bool) {
		i := 0
		for v := range seq {
			if !yield(i, v) {
				return
			}
			i++
		}
	}
}

type source interface{ each(func(rune, []byte) bool) }

type text string

func (t text) each(yield func(rune, []byte) bool) {
	for i, r := range t {
		if !yield(r, []byte(t[i:])) {
			return
		}
	}
}

type walker struct {
	next *walker
	name string
}

func (w *walker) push(yield func(*walker) bool) {
	for ; w != nil && yield(w); w = w.next {
	}
}

type named struct {
	err error
	arr [2]int16
	ok  bool
}

func wide(yield func(named, [3]string) bool) {
	for i := range 2 {
		yield(named{errors.New(fmt.Sprint("e", i)), [2]int16{int16(i), -1}, i == 1}, [3]string{2: fmt.Sprint(i)})
	}
}

func main() {
	// Assigned to what is there, evaluated anew each time.
	var list [4]int
	var m = map[string]int{}
	at := 0
	next := func() *int { at++; return &list[at] }
	for m["last"+fmt.Sprint(at)], *next() = range func(yield func(int, int) bool) { _ = yield(5, 6) && yield(7, 8) } {
		fmt.Print(at, " ")
	}
	fmt.Println(list, m, at)
	var k string
	var v any
	for k, v = range pairs {
		if k == "b" {
			break
		}
	}
	fmt.Println(k, v)
	for _, v = range pairs {
	}
	fmt.Println(v)
	for k = range pairs {
	}
	for range pairs {
		k += "!"
	}
	for _, n := range pairs {
		k += fmt.Sprint(n)
	}
	fmt.Println(k)

	// Variables of an iteration.
	var keep []func() string
	for k, n := range pairs {
		keep = append(keep, func() string { n *= 10; k += "'"; return k + fmt.Sprint(n) })
	}
	for _, f := range keep {
		fmt.Print(f(), f(), " ")
	}
	var addresses []*int
	for _, n := range pairs {
		addresses = append(addresses, &n)
	}
	*addresses[0] += *addresses[2]
	fmt.Println(*addresses[0], *addresses[1])
	for x := range filter(slices.Values([]int{1, 2, 3, 4}), func(n int) bool { return n%2 == 0 }) {
		x := x * x
		fmt.Print(x, " ")
	}
	for i, s := range enumerate(strings.SplitSeq("x,y,z", ",")) {
		fmt.Print(i, s, " ")
	}
	fmt.Println(slices.Sorted(set[string]{"q": {}, "p": {}}.All()), slices.Sorted(maps.Keys(map[int]bool{3: true, 1: false})))
	var s source = text("hé")
	for r, rest := range s.each {
		fmt.Print(string(r), len(rest), " ")
	}
	w := &walker{&walker{nil, "b"}, "a"}
	for each := range w.push {
		fmt.Print(each.name, " ")
		for inner := range each.push {
			fmt.Print("/", inner.name, " ")
		}
	}
	fmt.Println(".")
	for n, a := range wide {
		fmt.Println(n.err, n.arr, n.ok, len(a[2]), a[2])
	}
	total := 0
	for i, row := range slices.All([][]int{{1, 2}, {3}}) {
		for j, n := range slices.Backward(row) {
			func() {
				for range n {
					total += (i + 1) * (j + 1)
				}
			}()
		}
	}
	fmt.Println(total)
	fmt.Println(slices.Collect(maps.Values(maps.Collect(slices.All([]string{"z"})))), slices.Collect(slices.Chunk([]int{1, 2, 3}, 2)))
}

// Output:
// 1 2 [0 6 8 0] map[last0:5 last1:7] 2
// b 2
// 3
// c!!!123
// a'10a''100 b'20b''200 c'30c''300 4 2
// 4 16 0x 1y 2z [p q] [1 3]
// h3 é2 a /a /b b /b .
// e0 [0 -1] false 1 0
// e1 [1 -1] true 1 1
// 11
// [z] [[1 2] [3]]
