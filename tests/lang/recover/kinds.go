package main

import "fmt"

var trace []string

func t(s string) { trace = append(trace, s) }

func open() {
	defer t("o1")
	defer func() { recover() }()
	defer t("o2")
	panic(1)
}

func stack() {
	defer t("s1")
	defer t("s2")
	defer t("s3")
	defer t("s4")
	defer t("s5")
	defer func() { recover() }()
	defer t("s7")
	defer t("s8")
	defer t("s9")
	panic(1)
}

func heap() {
	for i := range 5 {
		if i == 2 {
			defer func() { recover() }()
		}
		defer t(fmt.Sprint("h", i))
	}
	panic(1)
}

func partly(n int) {
	defer t("p1")
	defer func() { recover() }()
	if n > 0 {
		panic(n)
	}
	defer t("p3")
	panic(n)
}

// A guard in another frame unwinds frames of every kind.
func through() {
	defer func() { t(fmt.Sprint("caught ", recover())) }()
	func() {
		defer t("a")
		func() {
			for range 2 {
				defer t("b")
			}
			func() {
				defer t("c")
				panic("deep")
			}()
		}()
	}()
}

func main() {
	for _, f := range []func(){open, stack, heap, func() { partly(1) }, func() { partly(0) }, through} {
		trace = nil
		f()
		fmt.Println(trace)
	}
}

// Output:
// [o2 o1]
// [s9 s8 s7 s5 s4 s3 s2 s1]
// [h4 h3 h2 h1 h0]
// [p1]
// [p3 p1]
// [c b b a caught deep]
