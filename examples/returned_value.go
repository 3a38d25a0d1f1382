// A deferred call can change a named result; the value of an unnamed one is already stored.
package main

import "fmt"

func named() (n int) {
	defer func() { n *= 2 }()
	return 21
}

func unnamed() int {
	n := 21
	defer func() { n *= 2 }()
	return n
}

func main() {
	fmt.Println(named(), unnamed())
}

// Output:
// 42 21
