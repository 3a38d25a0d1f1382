package main

import "fmt"

// The order of range is not fixed: in many loops more than one first key appears.
func main() {
	m := map[int]bool{}
	for i := range 8 {
		m[i] = true
	}
	first := map[int]bool{}
	for range 300 {
		for k := range m {
			first[k] = true
			break
		}
	}
	fmt.Println(len(first) > 1)
	sum, n := 0, 0
	for k := range m {
		sum += k
		n++
	}
	fmt.Println(sum, n)
	big := map[int]int{}
	for i := range 1000 {
		big[i*7] = i
	}
	a, b := "", ""
	for k := range big {
		a += fmt.Sprint(k, " ")
	}
	for k := range big {
		b += fmt.Sprint(k, " ")
	}
	fmt.Println(len(a) == len(b), a != b)
}

// Output:
// true
// 28 8
// true true
