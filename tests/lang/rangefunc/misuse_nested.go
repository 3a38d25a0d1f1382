package main

import "fmt"

type Y = func(int) bool

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("  recovered:", r)
		}
	}()
	f()
}

func call(name string, y Y, v int) {
	try(func() { fmt.Println(" ", name, y(v)) })
}

var ky, ki Y

func keepOuter(y Y) {
	ky = y
	fmt.Println("outer yield:", y(1))
	call("outer again", y, 2)
}

func keepInner(y Y) {
	ki = y
	fmt.Println("inner yield:", y(10))
	call("outer from inner", ky, 3)
	call("inner again", y, 11)
}

func brk() {
outer:
	for x := range keepOuter {
		for z := range keepInner {
			fmt.Println("body", x, z)
			break outer
		}
		fmt.Println("after inner")
	}
	call("late outer", ky, 4)
	call("late inner", ki, 4)
}
func cont() {
outer:
	for x := range keepOuter {
		for z := range keepInner {
			fmt.Println("body", x, z)
			continue outer
		}
		fmt.Println("after inner")
	}
	call("late outer", ky, 4)
	call("late inner", ki, 4)
}
func ret() int {
	for x := range keepOuter {
		for z := range keepInner {
			fmt.Println("body", x, z)
			return 7
		}
		fmt.Println("after inner")
	}
	return 8
}
func gt() int {
	for x := range keepOuter {
		for z := range keepInner {
			fmt.Println("body", x, z)
			goto L
		}
		fmt.Println("after inner")
	L:
		fmt.Println("at L")
	}
	return 8
}
func plain() int {
	for x := range keepOuter {
		for z := range keepInner {
			fmt.Println("body", x, z)
		}
		fmt.Println("after inner")
	}
	return 8
}

func assign() {
	x := 0
	try(func() {
		for x = range keepOuter {
			fmt.Println("body", x)
			if x == 2 {
				break
			}
		}
	})
	fmt.Println("x", x)
	call("late", ky, 99)
	fmt.Println("x", x)
	a := []int{0}
	i := 5
	try(func() {
		for a[i] = range func(y Y) {
			call("idx", y, 1)
			call("idx2", y, 1)
		} {
		}
	})
}

func swallow() {
	try(func() {
		for x := range func(y Y) {
			call("p", y, 1)
			call("p", y, 2)
		} {
			panic(x)
		}
	})
}

func iterpanics() {
	var keep Y
	try(func() {
		for x := range func(y Y) {
			keep = y
			y(1)
			panic("iter")
		} {
			fmt.Println("body", x)
		}
	})
	call("after iter panic", keep, 5)
}
func nestedExit() {
	// inner swallows break
	try(func() {
		for x := range func(y Y) { call("o1", y, 1); call("o2", y, 2) } {
			for z := range func(y Y) { call("i1", y, 1); call("i2", y, 2) } {
				fmt.Println(x, z)
				panic("in")
			}
		}
	})
	a := func() (r int) {
		for x := range func(y Y) { call("o1", y, 1); call("o2", y, 2) } {
			for z := range func(y Y) { call("i1", y, 1); call("i2", y, 2) } {
				fmt.Println(x, z)
				return 5
			}
		}
		return 6
	}()
	fmt.Println(a)
}

func reenter() {
	for x := range func(y Y) {
		ky = y
		call("r1", y, 1)
		call("r2", y, 2)
	} {
		fmt.Println("b", x)
		if x == 1 {
			call("re", ky, 7)
		}
	}
}

func main() {
	for _, t := range []struct {
		name string
		f    func()
	}{
		{"break outer", brk},
		{"continue outer", cont},
		{"return", func() { fmt.Println(ret()) }},
		{"goto", func() { fmt.Println(gt()) }},
		{"plain", func() { fmt.Println(plain()) }},
		{"assign", assign},
		{"swallow", swallow},
		{"iterator panics", iterpanics},
		{"nested", nestedExit},
		{"reenter", reenter},
	} {
		fmt.Println("==", t.name)
		try(t.f)
	}
}

// Output:
// == break outer
// body 1 10
// inner yield: false
//   recovered: runtime error: range function continued iteration after loop body panic
//   recovered: runtime error: range function continued iteration after function for loop body returned false
//   recovered: runtime error: range function recovered a loop body panic and did not resume panicking
// == continue outer
// body 1 10
// inner yield: false
//   recovered: runtime error: range function continued iteration after loop body panic
//   recovered: runtime error: range function continued iteration after function for loop body returned false
//   recovered: runtime error: range function recovered a loop body panic and did not resume panicking
// == return
// body 1 10
// inner yield: false
//   recovered: runtime error: range function continued iteration after loop body panic
//   recovered: runtime error: range function continued iteration after function for loop body returned false
//   recovered: runtime error: range function recovered a loop body panic and did not resume panicking
// == goto
// body 1 10
// inner yield: false
//   recovered: runtime error: range function continued iteration after loop body panic
//   recovered: runtime error: range function continued iteration after function for loop body returned false
//   recovered: runtime error: range function recovered a loop body panic and did not resume panicking
// == plain
// body 1 10
// inner yield: true
//   recovered: runtime error: range function continued iteration after loop body panic
// body 1 11
//   inner again true
// after inner
// outer yield: true
// body 2 10
// inner yield: true
//   recovered: runtime error: range function continued iteration after loop body panic
// body 2 11
//   inner again true
// after inner
//   outer again true
// 8
// == assign
// body 1
// outer yield: true
// body 2
//   outer again false
// x 2
//   recovered: runtime error: range function continued iteration after whole loop exit
// x 99
//   recovered: runtime error: index out of range [5] with length 1
//   recovered: runtime error: index out of range [5] with length 1
// == swallow
//   recovered: 1
//   recovered: runtime error: range function continued iteration after loop body panic
//   recovered: runtime error: range function recovered a loop body panic and did not resume panicking
// == iterator panics
// body 1
//   recovered: iter
// body 5
//   after iter panic true
// == nested
// 1 1
//   recovered: in
//   recovered: runtime error: range function continued iteration after loop body panic
//   recovered: runtime error: range function recovered a loop body panic and did not resume panicking
//   recovered: runtime error: range function continued iteration after loop body panic
//   recovered: runtime error: range function recovered a loop body panic and did not resume panicking
// 1 1
//   i1 false
//   recovered: runtime error: range function continued iteration after function for loop body returned false
//   recovered: runtime error: range function recovered a loop body panic and did not resume panicking
//   recovered: runtime error: range function continued iteration after loop body panic
//   recovered: runtime error: range function recovered a loop body panic and did not resume panicking
// == reenter
// b 1
//   recovered: runtime error: range function continued iteration after loop body panic
//   r1 true
// b 2
//   r2 true
