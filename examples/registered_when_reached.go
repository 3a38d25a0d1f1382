// A defer statement counts from the moment it is executed, in whatever block it stands.
package main

import "fmt"

func work(early, late bool) {
	defer func() { recover() }()
	if early {
		defer fmt.Println("  before the panic: runs")
	}
	fmt.Println("work:")
	panic("now")
	if late {
		defer fmt.Println("  after the panic: never registered")
	}
}

func main() {
	work(true, true)
	work(false, true)
}

// Output:
// work:
//   before the panic: runs
// work:
