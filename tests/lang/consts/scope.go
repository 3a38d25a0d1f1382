package main

import "fmt"

const x = 1

const (
	forward = later + 1
	later   = x * 10
)

func main() {
	fmt.Println(x, forward)
	const x = x + 5
	fmt.Println(x)
	{
		const x = "shadow"
		fmt.Println(x, len(x))
	}
	true := false
	fmt.Println(true, !true)
	nil := 3
	fmt.Println(nil)
	type string int
	var s string = 4
	fmt.Printf("%T %v\n", s, s)
	len := func(int) int { return 42 }
	fmt.Println(len(1))
}

// Output:
// 1 11
// 6
// shadow 6
// false true
// 3
// main.string 4
// 42
