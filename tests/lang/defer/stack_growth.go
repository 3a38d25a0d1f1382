package main

import "fmt"

func deep(n int, p *int) int {
	var pad [64]int
	pad[0] = n
	if n == 0 {
		*p++
		return 0
	}
	return deep(n-1, p) + pad[0] - n
}

// The stack grows while deferred calls with captured variables are pending.
func f(n int) (r int, s string) {
	x := n
	arr := [3]int{1, 2, 3}
	defer func() { r += x + arr[1]; s += "!" }()
	defer func(p *int) { *p += deep(2000, &x) }(&arr[1])
	for i := range 2 {
		defer func() { arr[1] += i; deep(1000*i, &x) }()
	}
	if n > 0 {
		a, b := f(n - 1)
		return a, b + "."
	}
	deep(5000, &x)
	return 1, "s"
}

func nest(n int, out *[]int) {
	defer func() {
		if n%1000 == 0 {
			*out = append(*out, n)
		}
	}()
	if n > 0 {
		nest(n-1, out)
	}
}

func main() {
	fmt.Println(f(5))
	var out []int
	nest(5000, &out)
	fmt.Println(out)
}

// Output:
// 53 s!.!.!.!.!.!
// [0 1000 2000 3000 4000 5000]
