package main

import "fmt"

func level(n int, f func()) {
	defer func() { fmt.Print("d", n, " ") }()
	if n == 0 {
		f()
	}
	level(n-1, f)
}

func main() {
	var p *int
	var s []string
	zero := 0
	for _, f := range []func(){
		func() { *p = 1 },
		func() { s[zero] = "" },
		func() { zero /= zero },
		func() { panic("explicit") },
		func() { _ = any(p).(fmt.Stringer) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			level(3, f)
		}()
	}
}

// Output:
// d0 d1 d2 d3 runtime error: invalid memory address or nil pointer dereference
// d0 d1 d2 d3 runtime error: index out of range [0] with length 0
// d0 d1 d2 d3 runtime error: integer divide by zero
// d0 d1 d2 d3 explicit
// d0 d1 d2 d3 interface conversion: *int is not fmt.Stringer: missing method String
