//go:build go1.21

package main

import "fmt"

func main() {
	defer fmt.Println()
	for i := 0; i < 3; i++ {
		defer func() { fmt.Print(" ", i) }()
	}
	for _, s := range []string{"a", "b"} {
		defer func() { fmt.Print(" ", s) }()
	}
	fmt.Println("old rules")
}

// Output:
// old rules
//  b b 3 3 3
