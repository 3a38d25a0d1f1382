// Defers in a loop: a record on the heap for each pass.
package main

import "fmt"

var total int

//go:noinline
func add(n int) { total += n }

func pile(n int) {
	for i := range n {
		defer add(i)
	}
}

func capture(n int) (sum int) {
	for i := range n {
		defer func() { sum += i }()
	}
	return 0
}

func main() {
	for i := range 80_000 {
		pile(20)
		total += capture(i % 20)
	}
	pile(200_000)
	fmt.Println(total)
}

// Output:
// 20019660000
