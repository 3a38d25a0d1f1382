package main

type T struct{ a int }

func main() {
	var p *T
	var s []int
	var m map[string]int
	var f func()
	var i any
	var e error
	println(p, m, f == nil, i, e)
	println(s)
	println(len(s), cap(s))
	println(make([]int, 2, 5)[:0:0] == nil, s == nil)
	println(nil == p)
	print(p, s, i, "\n")
}

// Stderr: 0x0 0x0 true (0x0,0x0) (0x0,0x0)
// Stderr: [0/0]0x0
// Stderr: 0 0
// Stderr: false true
// Stderr: true
// Stderr: 0x0[0/0]0x0(0x0,0x0)
