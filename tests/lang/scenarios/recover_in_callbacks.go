package main

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

func guard(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	s := []int{3, 1, 2}
	guard("sort.Slice", func() { sort.Slice(s, func(i, j int) bool { panic("less") }) })
	guard("slices.SortFunc", func() { slices.SortFunc(s, func(a, b int) int { panic("cmp") }) })
	guard("strings.Map", func() { strings.Map(func(r rune) rune { panic("map") }, "x") })
	guard("sort.Search", func() { sort.Search(3, func(int) bool { panic("search") }) })
	fmt.Println(len(s))
}

// Output:
// sort.Slice less
// slices.SortFunc cmp
// strings.Map map
// sort.Search search
// 3
