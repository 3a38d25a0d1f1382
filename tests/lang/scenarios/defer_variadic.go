package main

import "fmt"

func show(label string, v ...int) { fmt.Println(label, v, len(v)) }

func main() {
	a, b := 1, 2
	s := []int{7, 8}
	defer show("packed", a, b)
	defer show("spread", s...)
	defer show("none")
	a, b = 10, 20
	s[0] = 70
	s = append(s, 9)
	fmt.Println("body", a, b, s)
}

// Output:
// body 10 20 [70 8 9]
// none [] 0
// spread [70 8] 2
// packed [1 2] 2
