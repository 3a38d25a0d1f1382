package main

func f() (int, error) { return 0, nil }

func main() {
	var a int // ERROR 6 "^declared and not used: a$"
	b := 1 // ERROR 2 "^declared and not used: b$"
	c, err := f() // ERROR 2 "^declared and not used: c$" 5 "^declared and not used: err$"
	var d, e = 1, 2 // ERROR 9 "^declared and not used: e$"
	_ = d
	for i, v := range []int{1} { // ERROR 6 "^declared and not used: i$" 9 "^declared and not used: v$"
	}
	if x := 1; true { // ERROR 5 "^declared and not used: x$"
	}
	g := func() { h := 2 } // ERROR 2 "^declared and not used: g$" 16 "^declared and not used: h$"
	var used int // ERROR 6 "^declared and not used: used$"
	used = 5
	switch y := any(1).(type) { // ERROR 9 "^y declared and not used$"
	case int:
	}
	const k = 1
	type T int
}
