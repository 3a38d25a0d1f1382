package main

import _ "unsafe"

type t int

var x, y int

//go:linkname x ok
//go:linkname nonexist nonexist
//go:linkname t notvarfunc
//go:linkname x duplicate
//go:linkname y

func f() {}

const c = 4

//go:linkname c c

func main() {
	//go:linkname inner inner
	f()
}

// Exit: 1
// Error: 10:3: //go:linkname must refer to declared function or variable
// Error: 11:3: //go:linkname must refer to declared function or variable
// Error: 12:3: duplicate //go:linkname for x
// Error: 19:3: //go:linkname must refer to declared function or variable
// Error: 22:4: //go:linkname must refer to declared function or variable
