// Recursion over small arrays of bools: the queens on a board of thirteen.
package main

import "fmt"

type board struct {
	n                   int
	column, up, down    []bool
	solutions, attempts int
}

func (b *board) place(row int) {
	if row == b.n {
		b.solutions++
		return
	}
	for c := range b.n {
		b.attempts++
		if b.column[c] || b.up[row+c] || b.down[row-c+b.n-1] {
			continue
		}
		b.column[c], b.up[row+c], b.down[row-c+b.n-1] = true, true, true
		b.place(row + 1)
		b.column[c], b.up[row+c], b.down[row-c+b.n-1] = false, false, false
	}
}

func main() {
	const n = 13
	b := &board{n: n, column: make([]bool, n), up: make([]bool, 2*n), down: make([]bool, 2*n)}
	b.place(0)
	fmt.Println(b.solutions, b.attempts)
}

// Output:
// 73712 59815314
