package main

import "runtime"

func where() int {
	_, _, line, _ := runtime.Caller(1)
	return line
}

//line gen.y:100
func f(p *int) int {
	println(where())
/*line :7:3*/ println(where()); /*line :20*/ println(where())
	println(where(), /*line 50*/ /*line :30*/ where(), /*line :40*/ where())
	return *p
}

//line main.y:500
func main() {
	var s = "//line zz:1"
	println(where(), len(s))
	_ = `
//line q:9
`
	println(where())
	defer func() { println(recover() != nil, where()) }()
	f(nil)
}

// Stderr: 502 11
// Stderr: 506
// Stderr: 101
// Stderr: 7
// Stderr: 20
// Stderr: 21 30 40
// Stderr: true 507
