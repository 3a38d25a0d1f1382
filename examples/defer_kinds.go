// Open-coded, stack and heap records: three ways to store deferred calls, one order.
package main

import "fmt"

type tape []string

func (t *tape) note(s string) { *t = append(*t, s) }

// At most eight defers outside loops are open-coded: a bit each, run at the returns.
func openCoded(t *tape) {
	defer t.note("1")
	if len(*t) == 0 {
		defer t.note("2")
	}
	defer t.note("3")
}

// The ninth defer makes all of them records in the frame.
func inTheFrame(t *tape) {
	defer t.note("1")
	defer t.note("2")
	defer t.note("3")
	defer t.note("4")
	defer t.note("5")
	defer t.note("6")
	defer t.note("7")
	defer t.note("8")
	defer t.note("9")
}

// A defer in a loop needs a record on the heap for every pass.
func onTheHeap(t *tape, n int) {
	for i := range n {
		defer t.note(fmt.Sprint(i))
	}
}

func unwindAll(t *tape) {
	defer func() { t.note(fmt.Sprint("caught ", recover())) }()
	func() {
		defer t.note("open-coded")
		func() {
			for range 2 {
				defer t.note("heap")
			}
			panic("in the middle")
		}()
	}()
}

func main() {
	for _, f := range []func(*tape){openCoded, inTheFrame, func(t *tape) { onTheHeap(t, 4) }, unwindAll} {
		var t tape
		f(&t)
		fmt.Println(t)
	}
}

// Output:
// [3 2 1]
// [9 8 7 6 5 4 3 2 1]
// [3 2 1 0]
// [heap heap open-coded caught in the middle]
