package main

import "fmt"

func f(early, late bool) (out string) {
	if early {
		defer func() { out = fmt.Sprint("early caught ", recover()) }()
	}
	if late {
		panic("late")
	}
	defer func() { out += " after" }()
	return "normal"
}

func main() {
	fmt.Println(f(true, false))
	fmt.Println(f(true, true))
	fmt.Println(f(false, false))
	defer func() { fmt.Println("main caught", recover()) }()
	f(false, true)
}

// Output:
// early caught <nil>
// early caught late
// normal after
// main caught late
