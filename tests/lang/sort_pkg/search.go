package main

import (
	"fmt"
	"sort"
)

func main() {
	a := []int{1, 3, 5, 7, 9}
	for _, x := range []int{0, 1, 4, 9, 10} {
		fmt.Print(sort.SearchInts(a, x), " ", sort.Search(len(a), func(i int) bool { return a[i] >= x }), ";")
	}
	fmt.Println(sort.SearchStrings([]string{"a", "c"}, "b"), sort.SearchFloat64s([]float64{1, 2}, 1.5))
	i, found := sort.Find(len(a), func(i int) int { return 7 - a[i] })
	fmt.Println(i, found)
	i, found = sort.Find(len(a), func(i int) int { return 8 - a[i] })
	fmt.Println(i, found)
	root := sort.Search(1000, func(i int) bool { return i*i >= 777 })
	fmt.Println(root)
}

// Output:
// 0 0;0 0;2 2;4 4;5 5;1 1
// 3 true
// 4 false
// 28
