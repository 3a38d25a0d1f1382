// Run-time errors recovered: nil dereference, index, division, nil map, type assertion.
package main

import "fmt"

type node struct {
	next *node
	val  int
}

var (
	list  *node
	table map[string]int
	zero  int
	short     = []int{1}
	boxed any = "text"
)

func try(f func()) (failed int) {
	defer func() {
		if recover() != nil {
			failed = 1
		}
	}()
	f()
	return 0
}

func main() {
	failures := 0
	for range 20_000 {
		failures += try(func() { zero = list.next.val })
		failures += try(func() { zero += short[len(short)+zero] })
		failures += try(func() { zero = 5 / zero })
		failures += try(func() { table["x"]++ })
		failures += try(func() { zero = boxed.(int) })
		failures += try(func() { list.val = 1 })
		failures += try(func() { short[0]++ })
	}
	fmt.Println(failures, short[0])
}

// Output:
// 120000 20001
