package main

import "fmt"

func inner() {
	defer func() { panic("newer") }()
	panic("older")
}

func guarded() {
	defer func() {
		fmt.Println("got", recover())
		fmt.Println("then", recover())
	}()
	inner()
}

func main() {
	guarded()
	fmt.Println("goes on")
	defer func() { fmt.Println("nothing left:", recover()) }()
}

// Output:
// got newer
// then <nil>
// goes on
// nothing left: <nil>
