package main

import (
	"fmt"
	"math"
	"sort"
)

type byLen []string

func (s byLen) Len() int           { return len(s) }
func (s byLen) Less(i, j int) bool { return len(s[i]) < len(s[j]) }
func (s byLen) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }

type person struct {
	name string
	age  int
}

func main() {
	a := []int{5, 2, 8, -1, 9, 0}
	sort.Ints(a)
	fmt.Println(a, sort.IntsAreSorted(a))
	s := []string{"pear", "fig", "apple", "", "Zoo"}
	sort.Strings(s)
	fmt.Printf("%q\n", s)
	f := []float64{2.5, math.NaN(), -1, math.Inf(1), 0}
	sort.Float64s(f)
	fmt.Println(f)
	w := byLen{"ccc", "a", "bb", "dddd", ""}
	sort.Sort(w)
	fmt.Printf("%q %v\n", w, sort.IsSorted(w))
	sort.Sort(sort.Reverse(w))
	fmt.Printf("%q\n", w)
	p := []person{{"A", 30}, {"B", 25}, {"C", 30}, {"D", 25}, {"E", 30}}
	sort.SliceStable(p, func(i, j int) bool { return p[i].age < p[j].age })
	fmt.Println(p)
	sort.Slice(p, func(i, j int) bool {
		if p[i].age != p[j].age {
			return p[i].age > p[j].age
		}
		return p[i].name < p[j].name
	})
	fmt.Println(p, sort.SliceIsSorted(p, func(i, j int) bool { return p[i].age > p[j].age }))
	sort.Sort(sort.Reverse(sort.IntSlice(a)))
	fmt.Println(a, sort.StringSlice(s).Len())
	sort.Stable(byLen(s))
	fmt.Printf("%q\n", s)
}

// Output:
// [-1 0 2 5 8 9] true
// ["" "Zoo" "apple" "fig" "pear"]
// [NaN -1 0 2.5 +Inf]
// ["" "a" "bb" "ccc" "dddd"] true
// ["dddd" "ccc" "bb" "a" ""]
// [{B 25} {D 25} {A 30} {C 30} {E 30}]
// [{A 30} {C 30} {E 30} {B 25} {D 25}] true
// [9 8 5 2 0 -1] 5
// ["" "Zoo" "fig" "pear" "apple"]
