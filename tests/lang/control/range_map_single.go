package main

import "fmt"

func main() {
	m := map[string]int{"only": 1}
	for k := range m {
		fmt.Println(k)
	}
	for k, v := range m {
		fmt.Println(k, v)
	}
	for range m {
		fmt.Println("once")
	}
	for _, v := range m {
		fmt.Println(v)
	}
	var s struct{ key string }
	vals := []int{0}
	for s.key, vals[0] = range m {
	}
	fmt.Println(s, vals)
	sum := 0
	for k := range map[int]bool{1: true, 2: false, 3: true} {
		sum += k
	}
	fmt.Println(sum)
	var i any
	for i = range map[float64]int{2.5: 1} {
	}
	fmt.Println(i)
	n := map[string]map[string]int{"a": {"b": 1}, "c": {"d": 2}}
	total := 0
	for _, inner := range n {
		for _, v := range inner {
			total += v
		}
	}
	fmt.Println(total)
}

// Output:
// only
// only 1
// once
// 1
// {only} [1]
// 6
// 2.5
// 3
