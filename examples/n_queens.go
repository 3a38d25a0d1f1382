// Eight queens on a board, none attacking another, found with three bit masks.
package main

import (
	"fmt"
	"strings"
)

type board struct {
	n     int
	queen []int
	count int
	first []int
}

func (b *board) place(row int, cols, diag, anti uint) {
	if row == b.n {
		if b.count++; b.count == 1 {
			b.first = append([]int(nil), b.queen...)
		}
		return
	}
	for free := ^(cols | diag | anti) & (1<<b.n - 1); free != 0; free &= free - 1 {
		bit := free & -free
		col := 0
		for bit>>col != 1 {
			col++
		}
		b.queen[row] = col
		b.place(row+1, cols|bit, (diag|bit)<<1, (anti|bit)>>1)
	}
}

func main() {
	for n := 4; n <= 9; n++ {
		b := &board{n: n, queen: make([]int, n)}
		b.place(0, 0, 0, 0)
		fmt.Printf("%d queens: %d solutions\n", n, b.count)
		if n == 8 {
			for _, col := range b.first {
				fmt.Println(strings.Repeat(". ", col) + "Q" + strings.Repeat(" .", n-1-col))
			}
		}
	}
}

// Output:
// 4 queens: 2 solutions
// 5 queens: 10 solutions
// 6 queens: 4 solutions
// 7 queens: 40 solutions
// 8 queens: 92 solutions
// Q . . . . . . .
// . . . . Q . . .
// . . . . . . . Q
// . . . . . Q . .
// . . Q . . . . .
// . . . . . . Q .
// . Q . . . . . .
// . . . Q . . . .
// 9 queens: 352 solutions
