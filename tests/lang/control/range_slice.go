package main

import "fmt"

type T struct{ a, b int }

func get() []int { fmt.Print("get "); return []int{1, 2, 3} }

func main() {
	for i, v := range get() {
		fmt.Print(i, v, ";")
	}
	s := []int{1, 2, 3}
	for i, v := range s {
		if i == 0 {
			s = append(s, 4)
			s[1] = 99
		}
		fmt.Print(v, ";")
	}
	s = []int{1, 2, 3}
	for i, v := range s {
		if i == 0 {
			s[2] = 50
			s = s[:1]
		}
		fmt.Print(v, ";")
	}
	a := [3]int{1, 2, 3}
	for i, v := range a {
		a[2] = 10
		fmt.Print(i, v, ";")
	}
	for i, v := range &a {
		a[2] = 77
		fmt.Print(i, v, ";")
	}
	fmt.Println()
	ts := []T{{1, 2}, {3, 4}}
	for _, t := range ts {
		t.a = 100
	}
	for i := range ts {
		ts[i].b *= 2
	}
	fmt.Println(ts)
	var x T
	var arr [5]int
	for x.a, arr[x.a] = range []int{7, 8, 9} {
	}
	fmt.Println(x, arr)
	for range []int{1, 2} {
		fmt.Print("*")
	}
	for i := range [4]string{} {
		fmt.Print(i)
	}
	var p *[2]int
	for i := range p {
		fmt.Print(i)
	}
	for _, v := range [][]int{{1}, {2, 3}} {
		for _, w := range v {
			fmt.Print(" ", w)
		}
	}
	fmt.Println()
}

// Output:
// get 0 1;1 2;2 3;1;2;3;1;2;50;0 1;1 2;2 3;0 1;1 2;2 77;
// [{1 4} {3 8}]
// {2 0} [8 9 0 0 0]
// **012301 1 2 3
