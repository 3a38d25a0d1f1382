package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

type p struct {
	name string
	age  int
}

func main() {
	s := []int{3, 1, 2}
	slices.Sort(s)
	i, found := slices.BinarySearch(s, 2)
	fmt.Println(s, i, found, slices.Contains(s, 3), slices.Index(s, 9), slices.Max(s), slices.Min(s))
	s = slices.Insert(s, 1, 10, 11)
	s = slices.Delete(s, 0, 1)
	slices.Reverse(s)
	fmt.Println(s, slices.Equal(s, []int{3, 2, 11, 10}), slices.Compact([]int{1, 1, 2, 2, 1}), slices.Clone(s)[0])
	ps := []p{{"b", 2}, {"a", 2}, {"c", 1}}
	slices.SortFunc(ps, func(x, y p) int { return cmp.Or(cmp.Compare(x.age, y.age), cmp.Compare(x.name, y.name)) })
	fmt.Println(ps, slices.IndexFunc(ps, func(x p) bool { return x.name == "b" }))
	m := map[string]int{"x": 1, "y": 2, "z": 3}
	fmt.Println(slices.Sorted(maps.Keys(m)), slices.Sorted(maps.Values(m)), maps.Equal(m, maps.Clone(m)))
	maps.DeleteFunc(m, func(k string, v int) bool { return v > 1 })
	fmt.Println(m, slices.Collect(slices.Values([]string{"a", "b"})))
	for i, v := range slices.Backward([]string{"a", "b"}) {
		fmt.Print(i, v, " ")
	}
	for c := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(c)
	}
	fmt.Println(slices.Repeat([]int{1}, 3), slices.Concat([]int{1}, []int{2, 3}), cmp.Compare("a", "b"), min(2, 1))
}

// Output:
// [1 2 3] 1 true true -1 3 1
// [3 2 11 10] true [1 2 1] 3
// [{c 1} {a 2} {b 2}] 2
// [x y z] [1 2 3] true
// map[x:1] [a b]
// 1b 0a [1 2][3 4][5][1 1 1] [1 2 3] -1 1
