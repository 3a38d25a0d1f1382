package main

import "fmt"

var order []int

func note(n int) { order = append(order, n) }

func eight() {
	defer note(1)
	defer note(2)
	defer note(3)
	defer note(4)
	defer note(5)
	defer note(6)
	defer note(7)
	defer note(8)
}

func nine(fail bool) (r any) {
	defer func() { r = recover() }()
	defer note(1)
	defer note(2)
	defer note(3)
	defer note(4)
	defer note(5)
	defer note(6)
	defer note(7)
	if fail {
		panic("seven registered")
	}
	defer note(8)
	return
}

func loop(n int, fail int) (r any) {
	defer func() { r = recover() }()
	for i := range n {
		if i == fail {
			panic(i)
		}
		defer note(i)
	}
	return
}

func conditional(a, b bool) (r any) {
	defer func() { r = recover() }()
	if a {
		defer note(1)
	}
	for range 2 {
		if b {
			defer note(2)
		}
	}
	if a && b {
		panic("both")
	}
	return
}

func show(r any) {
	fmt.Println(order, r)
	order = nil
}

func main() {
	eight()
	show(nil)
	show(nine(false))
	show(nine(true))
	show(loop(5, -1))
	show(loop(5, 3))
	for _, a := range []bool{false, true} {
		for _, b := range []bool{false, true} {
			show(conditional(a, b))
		}
	}
}

// Output:
// [8 7 6 5 4 3 2 1] <nil>
// [8 7 6 5 4 3 2 1] <nil>
// [7 6 5 4 3 2 1] seven registered
// [4 3 2 1 0] <nil>
// [2 1 0] 3
// [] <nil>
// [2 2] <nil>
// [1] <nil>
// [2 2 1] both
