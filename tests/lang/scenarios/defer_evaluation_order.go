package main

import "fmt"

type T struct{ name string }

func (t T) Do(a, b int) T { fmt.Println("do", t.name, a, b); return t }

func fn() func(int, int) {
	fmt.Println("function value")
	return func(a, b int) { fmt.Println("called", a, b) }
}

func recv() T { fmt.Println("receiver"); return T{"r"} }

func arg(n int) int { fmt.Println("argument", n); return n }

func main() {
	defer fn()(arg(1), arg(2))
	defer recv().Do(arg(3), arg(4))
	defer recv().Do(arg(5), 0).Do(arg(6), 1)
	fmt.Println("body")
}

// Output:
// function value
// argument 1
// argument 2
// receiver
// argument 3
// argument 4
// receiver
// argument 5
// do r 5 0
// argument 6
// body
// do r 6 1
// do r 3 4
// called 1 2
