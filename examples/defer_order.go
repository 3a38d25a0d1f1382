// Deferred calls run last in, first out, when the function returns.
package main

import "fmt"

func visit(room string, next func()) {
	fmt.Println("enter", room)
	defer fmt.Println("leave", room)
	if next != nil {
		next()
	}
}

func main() {
	defer fmt.Println("lights out")
	visit("hall", func() {
		visit("library", func() {
			visit("secret chamber", nil)
		})
	})
	for i := 3; i > 0; i-- {
		defer fmt.Println("countdown", i)
	}
	fmt.Println("main is done")
}

// Output:
// enter hall
// enter library
// enter secret chamber
// leave secret chamber
// leave library
// leave hall
// main is done
// countdown 1
// countdown 2
// countdown 3
// lights out
