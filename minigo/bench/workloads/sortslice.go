// The sort package: sort.Slice with a closure, sort.Sort with methods, sort.Ints.
package main

import (
	"fmt"
	"sort"
)

type record struct {
	key  int
	name string
}

type byKey []record

func (b byKey) Len() int           { return len(b) }
func (b byKey) Less(i, j int) bool { return b[i].key < b[j].key }
func (b byKey) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func main() {
	const n = 150_000
	x := uint32(3)
	next := func() int {
		x = x*1664525 + 1013904223
		return int(x >> 8)
	}
	a := make([]record, n)
	b := make(byKey, n)
	c := make([]int, n)
	for i := range n {
		a[i], b[i], c[i] = record{next(), "a"}, record{next(), "b"}, next()
	}
	sort.Slice(a, func(i, j int) bool { return a[i].key < a[j].key })
	sort.Sort(b)
	sort.Ints(c)
	sort.SliceStable(a, func(i, j int) bool { return a[i].key%100 < a[j].key%100 })
	fmt.Println(a[n/3].key, b[n/2].key, c[n/4], sort.SearchInts(c, c[n/5]))
}

// Output:
// 5895533 8400475 4180690 30000
