// One open-coded defer in each call, some with an argument or a changed result.
package main

import "fmt"

var depth, total int

//go:noinline
func leave() { depth-- }

//go:noinline
func add(n int) { total += n }

func plain() {
	depth++
	defer leave()
}

func withArgument(n int) {
	defer add(n)
	total ^= n
}

func changesResult(n int) (r int) {
	defer func() { r += n }()
	return n * 2
}

func conditional(n int) {
	if n&1 == 0 {
		defer add(1)
	}
	total++
}

func main() {
	for i := range 12_000_000 {
		plain()
		withArgument(i)
		total += changesResult(i & 15)
		conditional(i)
	}
	fmt.Println(depth, total)
}

// Output:
// 0 71945755812608
