package main

import "fmt"

type e struct{ name string }

func (x e) Error() string {
	fmt.Println("Error of", x.name)
	return "error " + x.name
}

func main() {
	defer fmt.Println("deferred")
	defer func() { panic(e{"second"}) }()
	panic(e{"first"})
}

// Exit: 2
// Stderr: panic: error first
// Stderr: 	panic: error second
// Frames: main.main.func1:14 main.main:15
// Output:
// deferred
// Error of second
// Error of first
