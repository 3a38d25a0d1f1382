// Nine defers in one function: too many to be open-coded, records in the frame.
package main

import "fmt"

var total int

//go:noinline
func add() { total++ }

func nine() {
	defer add()
	defer add()
	defer add()
	defer add()
	defer add()
	defer add()
	defer add()
	defer add()
	defer add()
}

func main() {
	for range 2_500_000 {
		nine()
	}
	fmt.Println(total)
}

// Output:
// 22500000
