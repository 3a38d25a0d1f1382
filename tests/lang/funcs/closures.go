package main

import "fmt"

func counter() (inc func() int, get func() int) {
	n := 0
	return func() int { n++; return n }, func() int { return n }
}

func adder(x int) func(int) func(int) int {
	return func(y int) func(int) int {
		x += y
		return func(z int) int { return x + z }
	}
}

func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func fib() func() int {
	a, b := 0, 1
	return func() int {
		defer func() { a, b = b, a+b }()
		return a
	}
}

var hook = func(s string) string { return "hook " + s }

func main() {
	inc, get := counter()
	inc()
	inc()
	other, _ := counter()
	fmt.Println(get(), other(), get())
	add := adder(1)
	five := add(4)
	ten := add(5)
	fmt.Println(five(0), ten(0))
	fmt.Println(compose(func(x int) int { return x + 1 }, func(x int) int { return x * 10 })(2))
	f := fib()
	for range 10 {
		fmt.Print(f(), ",")
	}
	fmt.Println(hook("a"))
	hook = nil
	fmt.Println(hook == nil)
	s := []int{1, 2}
	t := [2]int{1, 2}
	show := func() { fmt.Println(s, t) }
	s = append(s, 3)
	t[0] = 9
	show()
	var fact func(int) int
	fact = func(n int) int {
		if n < 2 {
			return 1
		}
		return n * fact(n-1)
	}
	fmt.Println(fact(10), func(a, b int) int { return a - b }(5, 3))
}

// Output:
// 2 1 2
// 10 10
// 30
// 0,1,1,2,3,5,8,13,21,34,hook a
// true
// [1 2 3] [9 2]
// 3628800 2
