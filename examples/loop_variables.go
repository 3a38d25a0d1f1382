// Each round of a loop has its own variable, so deferred literals see different ones.
package main

import "fmt"

func perRound() {
	for i := range 3 {
		defer func() { fmt.Print(" ", i) }()
	}
}

func shared() {
	var i int
	for i = 0; i < 3; i++ {
		defer func() { fmt.Print(" ", i) }()
	}
}

func main() {
	fmt.Print("declared by the loop:")
	perRound()
	fmt.Print("\ndeclared outside:")
	shared()
	fmt.Println()
}

// Output:
// declared by the loop: 2 1 0
// declared outside: 3 3 3
