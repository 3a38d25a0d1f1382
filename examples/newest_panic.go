// recover takes the newest panic; the one it interrupted is over as well.
package main

import "fmt"

func both() {
	defer func() { fmt.Println("recovered:", recover()) }()
	defer func() { panic("the second") }()
	panic("the first")
}

func main() {
	both()
	fmt.Println("nothing is left to recover:", recover())
}

// Output:
// recovered: the second
// nothing is left to recover: <nil>
