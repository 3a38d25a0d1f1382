package main

import "fmt"

var x = "package"

func f() string { return x }

func main() {
	fmt.Println(x, f())
	x := 1
	fmt.Println(x, f())
	for x := 0; x < 1; x++ {
		x := x + 10
		fmt.Println(x)
	}
	if x, y := x+1, 2; x == y {
		x, z := "inner", x
		fmt.Println(x, y, z)
	}
	x, y := 5, 6
	fmt.Println(x, y)
	func(x int) {
		x++
		fmt.Println(x)
	}(x)
	switch x := any(x).(type) {
	case int:
		x++
		fmt.Println(x)
	}
	{
		x = 50
		var x float64
		x += 0.5
		fmt.Println(x)
	}
	fmt.Println(x)
	type int string
	var s int = "int is string"
	fmt.Println(s)
	fmt := struct{ Println func(...any) }{func(a ...any) { println(len(a)) }}
	fmt.Println(1, 2, 3)
}

// Stderr: 3
// Output:
// package package
// 1 package
// 10
// inner 2 2
// 5 6
// 6
// 6
// 0.5
// 50
// int is string
