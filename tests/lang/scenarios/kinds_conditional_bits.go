package main

import "fmt"

func run(mask int, fail bool) (out string) {
	defer func() {
		if r := recover(); r != nil {
			out += "!"
		}
	}()
	add := func(s string) { out += s }
	if mask&1 != 0 {
		defer add("a")
	}
	if mask&2 != 0 {
		defer add("b")
	}
	if mask&4 != 0 {
		defer func() { add("c") }()
	}
	if mask&8 != 0 {
		defer add("d")
	}
	if fail {
		panic(mask)
	}
	return ""
}

func main() {
	for mask := range 16 {
		fmt.Println(mask, run(mask, false), run(mask, true))
	}
}

// Output:
// 0  !
// 1 a a!
// 2 b b!
// 3 ba ba!
// 4 c c!
// 5 ca ca!
// 6 cb cb!
// 7 cba cba!
// 8 d d!
// 9 da da!
// 10 db db!
// 11 dba dba!
// 12 dc dc!
// 13 dca dca!
// 14 dcb dcb!
// 15 dcba dcba!
