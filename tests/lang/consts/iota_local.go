package main

import "fmt"

func main() {
	const (
		a = iota
		b
	)
	{
		const (
			c = iota + 5
			d
		)
		fmt.Println(c, d)
	}
	const iota = 3
	const (
		e = iota
		f
	)
	fmt.Println(a, b, e, f)

	type T [2]int
	const (
		n0 = len(T{}) + 1
		n1 = len([iota * 2]int{})
	)
	fmt.Println(n0, n1)
}

// Output:
// 5 6
// 0 1 3 3
// 3 6
