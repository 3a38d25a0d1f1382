package main

import "fmt"

func deep(n int) int {
	var pad [64]int
	if n == 0 {
		return len(pad)
	}
	pad[n%64] = n
	return deep(n-1) + pad[n%64] - n
}

func f(n int) (out []int, r any) {
	a, b := n, [3]int{n, n + 1, n + 2}
	p := &b[1]
	defer func() {
		r = recover()
		out = append(out, a, *p, b[1])
	}()
	defer func() {
		out = append(out, deep(2000))
		a++
		*p += 10
	}()
	for i := range 2 {
		defer func(x *int) {
			deep(3000 + i)
			*x += 100
		}(&a)
	}
	if n%2 == 1 {
		deep(4000)
		panic(n)
	}
	return
}

func main() {
	fmt.Println(f(2))
	fmt.Println(f(3))
}

// Output:
// [64 203 13 13] <nil>
// [64 204 14 14] 3
